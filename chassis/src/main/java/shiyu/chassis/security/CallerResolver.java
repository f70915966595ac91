package shiyu.chassis.security;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the caller to a controller. A nullable parameter is absent without a token, any other then refuses. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        var caller = BearerFilter.caller(exchange);
        if (caller != null) {
            return Mono.just(caller);
        }
        return parameter.isOptional()
                ? Mono.empty()
                : Mono.error(() -> Access.unauthenticated("A valid token is needed."));
    }
}
