package shiyu.chassis.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import shiyu.chassis.id.Ids;

/** The name of one request, by which its traces in all logs are found. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Short, and with a letter or a dash: what somebody sends must not smuggle a phone number into the logs. */
    private static final Pattern SANE = Pattern.compile("(?=.*[A-Za-z-])[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The id under which the request is being answered. */
    public static String of(ServerWebExchange exchange) {
        return takenOrMade(exchange.getResponse().getHeaders().getFirst(HEADER));
    }

    /** The id that the client sent if it is a sane one, else a new one. */
    public static String of(HttpHeaders request) {
        return takenOrMade(request.getFirst(HEADER));
    }

    private static String takenOrMade(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }
}
