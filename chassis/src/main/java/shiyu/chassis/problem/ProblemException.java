package shiyu.chassis.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A fault that is found too deep to be returned as a value, with the answer that it leads to. Refusals of a use case
 * are values, not this.
 */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> extensions;
    private final transient Map<String, String> headers;

    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    public ProblemException(HttpStatus status, String code, String detail, Map<String, Object> extensions) {
        this(status, code, detail, extensions, Map.of());
    }

    private ProblemException(
            HttpStatus status,
            String code,
            String detail,
            Map<String, Object> extensions,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.extensions = Map.copyOf(extensions);
        this.headers = Map.copyOf(headers);
    }

    /** 400 {@code invalid-request}, naming the fields. */
    public static ProblemException invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    /** 400 {@code invalid-request}, naming the fields. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The request has values that cannot be accepted; errors names them.",
                Map.of("errors", List.copyOf(errors)));
    }

    /** The same problem, answered with a further header. */
    public ProblemException with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new ProblemException(status, code, detail(), extensions, more);
    }

    /** The same problem, telling when it is worth trying again. */
    public ProblemException retryAfter(Duration delay) {
        return with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, delay.toSeconds())));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The body of the answer. */
    public ProblemDetail problem() {
        return Problems.detail(status, code, detail(), extensions);
    }

    private String detail() {
        return Objects.requireNonNull(getMessage());
    }
}
