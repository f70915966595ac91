package shiyu.chassis.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    public ProblemException(HttpStatus status, String code, String detail, Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.extensions = Map.copyOf(extensions);
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

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The body of the answer. */
    public ProblemDetail problem() {
        return Problems.detail(status, code, Objects.requireNonNull(getMessage()), extensions);
    }
}
