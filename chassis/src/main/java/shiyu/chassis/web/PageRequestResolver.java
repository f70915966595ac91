package shiyu.chassis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;

/** Reads {@code limit} and {@code cursor}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        return Mono.fromSupplier(
                () -> new PageRequest(limit(query.getFirst("limit")), cursor(query.getFirst("cursor"))));
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit < 1) {
                throw refused("too-small", "must be at least 1");
            }
            if (limit > PageRequest.MAXIMUM_LIMIT) {
                throw refused("too-large", "must be at most " + PageRequest.MAXIMUM_LIMIT);
            }
            return limit;
        } catch (NumberFormatException noNumber) {
            throw refused("wrong-type", "must be a whole number in range");
        }
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Cursor.parse(text);
    }

    private static ProblemException refused(String code, String message) {
        return ProblemException.invalid(new FieldError("limit", code, message));
    }
}
