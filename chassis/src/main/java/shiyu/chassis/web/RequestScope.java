package shiyu.chassis.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.HandlerMapping;
import shiyu.chassis.log.LogScope;
import shiyu.chassis.log.RequestId;
import shiyu.chassis.trace.Traceparent;

/**
 * Around everything that happens for one request, faults and filters included: gives it its id, echoes it, and writes
 * one line when it is over. The line has the route's pattern instead of the path, and neither query nor caller.
 */
final class RequestScope implements HttpHandlerDecoratorFactory {

    private static final Logger ACCESS = LoggerFactory.getLogger("shiyu.access");
    private static final String NO_ROUTE = "(no route)";

    private final String service;

    RequestScope(String service) {
        this.service = service;
    }

    @Override
    public HttpHandler apply(HttpHandler inner) {
        return (request, response) -> {
            var id = RequestId.of(request.getHeaders());
            var scope = new LogScope(service, id);
            var named = named(request, id);
            var started = System.nanoTime();
            response.getHeaders().set(RequestId.HEADER, id);
            return inner.handle(named, response)
                    .doFinally(_ -> write(scope, named, response, started))
                    .contextWrite(context -> Traceparent.with(
                            scope.into(context), request.getHeaders().getFirst(Traceparent.HEADER)));
        };
    }

    private static ServerHttpRequest named(ServerHttpRequest request, String id) {
        return id.equals(request.getHeaders().getFirst(RequestId.HEADER))
                ? request
                : request.mutate().header(RequestId.HEADER, id).build();
    }

    private static void write(LogScope scope, ServerHttpRequest request, ServerHttpResponse response, long started) {
        if (!ACCESS.isInfoEnabled()) {
            return;
        }
        var status = response.getStatusCode();
        var took = Duration.ofNanos(System.nanoTime() - started).toMillis();
        var route = request.getAttributes().getOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, NO_ROUTE);
        var code = status == null ? 0 : status.value();
        scope.run(() -> ACCESS.info("{} {} {} {} ms", request.getMethod(), route, code, took));
    }
}
