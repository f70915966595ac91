package shiyu.chassis.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import shiyu.chassis.log.RequestId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where an exception becomes an answer, wherever it was thrown: in a controller, in a filter, before a
 * route was found. It goes before the framework's own handler, which knows neither field errors nor unhandled faults.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final List<Faults> faults;
    private final JsonMapper json;

    public ProblemHandler(List<Faults> faults, JsonMapper json) {
        this.faults = List.copyOf(faults);
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        var problem = problemOf(thrown);
        log(exchange, thrown, problem);
        return answer(exchange, problem == null ? internalError(exchange) : problem);
    }

    private @Nullable ProblemException problemOf(Throwable thrown) {
        return thrown instanceof ProblemException problem
                ? problem
                : faults.stream()
                        .map(known -> known.problemOf(thrown))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static void log(ServerWebExchange exchange, Throwable thrown, @Nullable ProblemException problem) {
        var method = exchange.getRequest().getMethod();
        if (problem == null) {
            LOG.error("{} failed", method, thrown);
        } else if (problem.status().is5xxServerError()) {
            LOG.warn(
                    "{} answered {}: {}",
                    method,
                    problem.code(),
                    thrown.getClass().getSimpleName());
        }
    }

    private static ProblemException internalError(ServerWebExchange exchange) {
        return new ProblemException(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong on our side. Tell us the request id if it happens again.",
                Map.of("requestId", RequestId.of(exchange)));
    }

    private Mono<Void> answer(ServerWebExchange exchange, ProblemException problem) {
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        var body = json.writeValueAsBytes(members(problem.problem()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        problem.headers().forEach(headers::set);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> members(ProblemDetail problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", String.valueOf(problem.getType()));
        members.put("title", String.valueOf(problem.getTitle()));
        members.put("status", problem.getStatus());
        members.put("detail", String.valueOf(problem.getDetail()));
        var extensions = problem.getProperties();
        if (extensions != null) {
            members.putAll(extensions);
        }
        return members;
    }
}
