package shiyu.chassis.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;

/**
 * Finds out who calls. A token that is no good does not end the request here: what is open to all stays open to
 * somebody whose sign-in has ended, and everything else refuses by {@link Access} with the reason found here.
 */
final class BearerFilter implements WebFilter {

    private static final String CALLER = Caller.class.getName();
    private static final String REFUSAL = BearerFilter.class.getName() + ".refusal";
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;

    BearerFilter(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /** Who makes the request; nobody without a valid token. */
    static @Nullable Caller caller(ServerWebExchange exchange) {
        return exchange.getAttribute(CALLER);
    }

    /** Why the token that came with the request is no good; nothing when there was none. */
    static @Nullable ProblemException refusal(ServerWebExchange exchange) {
        return exchange.getAttribute(REFUSAL);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return chain.filter(exchange);
        }
        var identified = tokens.verify(authorization.substring(SCHEME.length()).strip())
                .doOnNext(caller -> exchange.getAttributes().put(CALLER, caller))
                .doOnError(
                        ProblemException.class,
                        refusal -> exchange.getAttributes().put(REFUSAL, refusal))
                .onErrorComplete(ProblemException.class)
                .then();
        return identified.then(Mono.defer(() -> chain.filter(exchange)));
    }
}
