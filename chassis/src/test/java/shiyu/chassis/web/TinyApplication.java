package shiyu.chassis.web;

import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.autoconfigure.ReactorAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import shiyu.chassis.log.LogAutoConfiguration;
import shiyu.chassis.problem.ProblemAutoConfiguration;
import shiyu.chassis.security.RightsByRole;
import shiyu.chassis.security.SecurityAutoConfiguration;
import shiyu.chassis.time.TimeAutoConfiguration;

/** The web part of the chassis, without a database and without a broker. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    CodecsAutoConfiguration.class,
    ReactorAutoConfiguration.class,
    NettyReactiveWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    HttpHandlerAutoConfiguration.class,
    WebFluxAutoConfiguration.class,
    ErrorWebFluxAutoConfiguration.class,
    LogAutoConfiguration.class,
    ProblemAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    TimeAutoConfiguration.class,
    WebAutoConfiguration.class
})
@Import(TinyController.class)
class TinyApplication {

    @Bean
    RightsByRole rights() {
        return roles -> roles.contains("CLERK") ? Set.of("orders.read") : Set.of();
    }

    /** A fault before any route is looked for. */
    @Bean
    WebFilter brokenFilter() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().equals("/broken-filter")
                ? Mono.error(new IllegalStateException("filter"))
                : chain.filter(exchange);
    }
}
