package shiyu.chassis.problem;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** What HTTP itself has a status for. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class HttpFaults implements Faults {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Map<Integer, String> DETAILS = Map.of(
            404, "There is nothing at this path.",
            405, "The method is not possible here; Allow names those that are.",
            406, "The answer cannot be given in any of the accepted media types.",
            413, "The request is larger than is accepted here.",
            415, "The media type of the body is not understood; Accept names those that are.",
            503, "The service is not available at the moment.",
            504, "The service did not answer in time.");

    @Override
    public @Nullable ProblemException problemOf(Throwable fault) {
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return problem(HttpStatus.CONTENT_TOO_LARGE);
            }
        }
        return switch (fault) {
            case DataBufferLimitException _ -> problem(HttpStatus.CONTENT_TOO_LARGE);
            case MethodNotAllowedException wrong ->
                problem(HttpStatus.METHOD_NOT_ALLOWED)
                        .with(
                                "Allow",
                                wrong.getSupportedMethods().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case UnsupportedMediaTypeStatusException wrong ->
                problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                        .with("Accept", MediaType.toString(wrong.getSupportedMediaTypes()));
            case NotAcceptableStatusException _ -> problem(HttpStatus.NOT_ACCEPTABLE);
            case ResponseStatusException other -> other(other);
            default -> null;
        };
    }

    private static @Nullable ProblemException other(ResponseStatusException fault) {
        var status = HttpStatus.resolve(fault.getStatusCode().value());
        if (status == null || !status.isError() || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return null;
        }
        var problem = problem(status);
        return status == HttpStatus.SERVICE_UNAVAILABLE ? problem.retryAfter(SOON) : problem;
    }

    private static ProblemException problem(HttpStatus status) {
        var code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new ProblemException(status, code, DETAILS.getOrDefault(status.value(), status.getReasonPhrase() + "."));
    }
}
