package shiyu.chassis.security;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;

/**
 * Lets a request through to its handler only when the caller may use it. That is decided where the handler is found, so
 * that no route is looked up twice, and before a body is read. A handler that declares no access fails the start.
 */
final class GuardedHandlers extends RequestMappingHandlerMapping {

    /** The framework's own, such as the page with the OpenAPI document, and its answer to OPTIONS. */
    private static final String[] FOREIGN = {"org.springframework.", "org.springdoc."};

    private final Map<Method, Access> declared = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        if (!isForeign(method)) {
            declared.put(method, Access.declaredOn(method));
        }
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return super.getHandlerInternal(exchange).flatMap(handler -> {
            var refusal = refusal(handler, exchange);
            return refusal == null ? Mono.just(handler) : Mono.error(refusal);
        });
    }

    private @Nullable ProblemException refusal(HandlerMethod handler, ServerWebExchange exchange) {
        if (isForeign(handler.getMethod())) {
            return null;
        }
        var access = declared.get(handler.getMethod());
        if (access == null) {
            throw new IllegalStateException("no access was declared for " + handler);
        }
        var caller = BearerFilter.caller(exchange);
        var refusal = access.refusalOf(caller);
        var badToken = BearerFilter.refusal(exchange);
        return refusal != null && badToken != null ? badToken : refusal;
    }

    private static boolean isForeign(Method method) {
        var name = method.getDeclaringClass().getName();
        return name.startsWith(FOREIGN[0]) || name.startsWith(FOREIGN[1]);
    }
}
