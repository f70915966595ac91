package shiyu.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import shiyu.chassis.test.TestTokens;

class UndeclaredAccessTest {

    private final ReactiveWebApplicationContextRunner tiny = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withUserConfiguration(TinyApplication.class)
            .withPropertyValues(
                    "spring.config.name=tiny", "server.port=0", "shiyu.security.jwk-set=" + TestTokens.jwkSet());

    @RestController
    static class Careless {

        @GetMapping("/careless")
        String careless() {
            return "for everybody?";
        }
    }

    static class ByFunction {

        @Bean
        RouterFunction<ServerResponse> route() {
            return RouterFunctions.route()
                    .GET("/careless", _ -> ServerResponse.ok().build())
                    .build();
        }
    }

    @Test
    void startsWhenEveryHandlerDeclaresIt() {
        tiny.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void doesNotStartWithAHandlerThatDeclaresNothing() {
        tiny.withBean(Careless.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Careless.careless must declare exactly one of"));
    }

    @Test
    void doesNotStartWithARouteThatCannotDeclareIt() {
        tiny.withUserConfiguration(ByFunction.class)
                .run(context ->
                        assertThat(context).getFailure().hasMessageContaining("routes by function declare no access"));
    }
}
