package shiyu.chassis.security;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.time.TimeAutoConfiguration;

/**
 * Token check and rights of a service. Spring Security gives its filter chain, firewall and headers; who may do what is
 * decided by {@link Access}.
 */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        before = {
            WebFluxAutoConfiguration.class,
            ReactiveWebSecurityAutoConfiguration.class,
            ReactiveUserDetailsServiceAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty(name = "shiyu.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SecurityProperties.class)
@EnableWebFluxSecurity
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    RightsByRole noRights() {
        return _ -> Set.of();
    }

    @Bean
    @ConditionalOnMissingBean
    DeniedTokens deniedTokens(Clock clock) {
        return new DeniedTokens(clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(
            SecurityProperties properties, Clock clock, ObjectProvider<ReactorResourceFactory> loops) {
        return Decoders.of(properties, clock, loops.getIfAvailable());
    }

    @Bean
    TokenVerifier tokenVerifier(ReactiveJwtDecoder decoder, RightsByRole rights, DeniedTokens denied, Clock clock) {
        return new TokenVerifier(decoder, new Callers(rights), denied, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain securityChain(ServerHttpSecurity http, TokenVerifier tokens) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterAt(new BearerFilter(tokens), SecurityWebFiltersOrder.AUTHENTICATION)
                .build();
    }

    /** Requests that no honest client sends, such as a path with a double slash or an encoded one. */
    @Bean
    @ConditionalOnMissingBean
    ServerExchangeRejectedHandler rejectedRequests() {
        return (_, _) -> Mono.error(new ProblemException(
                HttpStatus.BAD_REQUEST, "rejected-request", "The request has a form that is not accepted."));
    }

    /** Each of the chain's filters would otherwise be observed, which costs more than they do. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    WebFluxRegistrations guardedHandlers() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new GuardedHandlers();
            }
        };
    }

    /** A route by function would pass {@link GuardedHandlers} by. */
    @Bean
    SmartInitializingSingleton noUnguardedRoutes(ObjectProvider<RouterFunction<?>> routes) {
        return () -> routes.stream().findFirst().ifPresent(route -> {
            throw new IllegalStateException(
                    "routes by function declare no access; write a controller instead of " + route);
        });
    }

    @Bean
    WebFluxConfigurer callers() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerResolver());
            }
        };
    }
}
