package shiyu.gateway.door;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;

/** What services say to each other and to their operator does not go through the door. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ClosedPaths implements WebFilter {

    private static final List<String> CLOSED = List.of("/internal", "/v3");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        return CLOSED.stream().anyMatch(closed -> path.equals(closed) || path.startsWith(closed + "/"))
                ? Mono.error(new ProblemException(HttpStatus.NOT_FOUND, "not-found", "Nothing is at this path."))
                : chain.filter(exchange);
    }
}
