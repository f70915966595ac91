package shiyu.gateway.door;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;

/**
 * A browser keeps its tokens in cookies that no script can read; the services know bearer tokens only. This turns the
 * one into the other, and refuses what another site makes a browser send: a request that changes something and comes
 * with our cookies must come from our own pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BrowserSession implements WebFilter {

    static final String ACCESS_COOKIE = "shiyu_access";
    static final String REFRESH_COOKIE = "shiyu_refresh";
    private static final String AUTH = "/api/auth/";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getHeaders().containsHeader(HttpHeaders.COOKIE)) {
            return chain.filter(exchange);
        }
        if (borneByCookie(request) && changesSomething(request) && !fromOurPages(request)) {
            return Mono.error(new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "cross-site-request",
                    "A page of another site has sent this with your session; only our own pages may."));
        }
        return chain.filter(exchange.mutate().request(withBearer(request)).build());
    }

    private static boolean borneByCookie(ServerHttpRequest request) {
        return !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && (request.getCookies().containsKey(ACCESS_COOKIE)
                        || request.getCookies().containsKey(REFRESH_COOKIE));
    }

    private static boolean changesSomething(ServerHttpRequest request) {
        var method = request.getMethod();
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD) && !method.equals(HttpMethod.OPTIONS);
    }

    private static boolean fromOurPages(ServerHttpRequest request) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : isOurs(request.getHeaders().getOrigin(), request);
    }

    private static boolean isOurs(@Nullable String origin, ServerHttpRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            return Objects.equals(
                    URI.create(origin).getAuthority(), request.getHeaders().getFirst(HttpHeaders.HOST));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Cookies end here; only the sign-in itself sees them, for the refresh token is in one. */
    private static ServerHttpRequest withBearer(ServerHttpRequest request) {
        var access = request.getCookies().getFirst(ACCESS_COOKIE);
        var signIn = request.getPath().value().startsWith(AUTH);
        return request.mutate()
                .headers(headers -> {
                    if (access != null && !headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
                        headers.setBearerAuth(access.getValue());
                    }
                    if (!signIn) {
                        headers.remove(HttpHeaders.COOKIE);
                    }
                })
                .build();
    }
}
