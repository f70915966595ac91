package shiyu.customer.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import shiyu.chassis.security.SecurityProperties;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final Duration SKEW = Duration.ofSeconds(5);

    /** This service has the keys: it does not fetch them from itself. */
    @Bean
    ReactiveJwtDecoder ownTokens(SigningKeys keys, SecurityProperties properties, Clock clock) {
        var alsoTrusted = parse(properties.jwkSet());
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(_ -> keys.ring()
                        .flatMapIterable(ring -> ring.published().getKeys())
                        .concatWith(Flux.fromIterable(alsoTrusted)))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var inTime = new JwtTimestampValidator(SKEW);
        inTime.setClock(clock);
        inTime.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(inTime, new JwtIssuerValidator(properties.issuer())));
        return decoder;
    }

    /** The first key is made before anybody asks, on the thread that starts the application. */
    @Bean
    ApplicationRunner keysReady(SigningKeys keys) {
        return _ -> keys.ring().block();
    }

    private static List<JWK> parse(@Nullable String json) {
        try {
            return json == null || json.isBlank()
                    ? List.of()
                    : JWKSet.parse(json).getKeys();
        } catch (ParseException malformed) {
            throw new IllegalStateException("shiyu.security.jwk-set is not a JWK set", malformed);
        }
    }
}
