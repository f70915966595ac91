package shiyu.gateway.door;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the services who asked, and whether over TLS. What the request says of that itself is taken away before, unless
 * it comes from one of the {@code trusted-proxies}; the peer's address is put last, so that a service that believes the
 * last hop believes the gateway.
 */
@Component
class Forwarded implements HttpHeadersFilter {

    static final String FOR = "X-Forwarded-For";
    static final String PROTO = "X-Forwarded-Proto";

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.addAll(input);
        var peer = addressOf(exchange.getRequest().getRemoteAddress());
        if (peer != null) {
            var before = input.getFirst(FOR);
            headers.set(FOR, before == null ? peer : before + ", " + peer);
        }
        if (!"https".equals(input.getFirst(PROTO))) {
            var scheme = exchange.getRequest().getURI().getScheme();
            headers.set(PROTO, scheme == null ? "http" : scheme);
        }
        return headers;
    }

    private static @Nullable String addressOf(@Nullable InetSocketAddress peer) {
        return peer == null || peer.getAddress() == null
                ? null
                : peer.getAddress().getHostAddress();
    }
}
