package shiyu.customer.identity.web;

import java.net.InetSocketAddress;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request to sign in comes from. Requests reach this service through the gateway, which says so in headers. */
record Visit(String address, boolean overHttps) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    static Visit of(ServerHttpRequest request) {
        return new Visit(addressOf(request), isHttps(request));
    }

    /** The last hop before the gateway: what stands before it in the header is the client's own word. */
    private static String addressOf(ServerHttpRequest request) {
        var forwarded = request.getHeaders().getFirst(FORWARDED_FOR);
        if (forwarded != null && !forwarded.isBlank()) {
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null ? "unknown" : remote.getHostString();
    }

    private static boolean isHttps(ServerHttpRequest request) {
        var forwarded = request.getHeaders().getFirst(FORWARDED_PROTO);
        return "https".equalsIgnoreCase(forwarded == null ? request.getURI().getScheme() : forwarded.strip());
    }
}
