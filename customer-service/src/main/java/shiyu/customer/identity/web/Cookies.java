package shiyu.customer.identity.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import shiyu.customer.identity.Admission;

/**
 * The two cookies of a browser. No script reads them, other sites do not send them, and only sign-in gets the second.
 */
final class Cookies {

    static final String ACCESS = "shiyu_access";
    static final String REFRESH = "shiyu_refresh";

    private static final String EVERYWHERE = "/";
    private static final String SIGN_IN_ONLY = "/api/auth";

    private Cookies() {}

    static List<String> of(Admission admission, boolean secure) {
        var access = cookie(
                ACCESS,
                admission.access().value(),
                EVERYWHERE,
                admission.access().lifetime(),
                secure);
        var next = admission.refresh();
        var refresh = next == null
                ? Stream.<ResponseCookie>empty()
                : Stream.of(cookie(REFRESH, next.token().value(), SIGN_IN_ONLY, next.lifetime(), secure));
        return Stream.concat(Stream.of(access), refresh)
                .map(ResponseCookie::toString)
                .toList();
    }

    static List<String> cleared(boolean secure) {
        return Stream.of(
                        cookie(ACCESS, "", EVERYWHERE, Duration.ZERO, secure),
                        cookie(REFRESH, "", SIGN_IN_ONLY, Duration.ZERO, secure))
                .map(ResponseCookie::toString)
                .toList();
    }

    private static ResponseCookie cookie(String name, String value, String path, Duration lifetime, boolean secure) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(path)
                .maxAge(lifetime)
                .build();
    }
}
