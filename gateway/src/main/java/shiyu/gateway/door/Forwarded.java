package shiyu.gateway.door;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the services who asked, and whether over TLS. The peer's address is put last, where nobody but the gateway can
 * have written it: a service believes the last hop only. The protocol may have been told by a proxy that ends TLS
 * before us; a client that lies about it gets a cookie that its own browser will not send, no more.
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
