package shiyu.chassis.problem;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds the answer to a refused request. */
public final class Problems {

    private Problems() {}

    /**
     * A refusal that a person and a program can both read.
     *
     * @param code stable, kebab-case; clients switch on it and docs/problems.md lists it
     * @param detail what happened and what the reader can do about it
     */
    public static ResponseEntity<Object> refuse(HttpStatus status, String code, String detail) {
        return refuse(status, code, detail, Map.of());
    }

    /**
     * A refusal that also carries what a program needs to go on.
     *
     * @param extensions further members of the problem, beside the standard ones
     */
    public static ResponseEntity<Object> refuse(
            HttpStatus status, String code, String detail, Map<String, Object> extensions) {
        return answer(detail(status, code, detail, extensions));
    }

    /** The answer for something that does not exist, or not for this caller: 404 {@code not-found}. */
    public static ResponseEntity<Object> notFound(String detail) {
        return refuse(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    /** The answer to a change that was made on an older version: 412 {@code version-changed}. */
    public static ResponseEntity<Object> versionChanged() {
        return refuse(
                HttpStatus.PRECONDITION_FAILED,
                "version-changed",
                "Somebody else has changed this in the meantime; load it again and repeat the change.");
    }

    /** The same problem as a body only, for lists that answer per item. */
    public static ProblemDetail detail(HttpStatus status, String code, String detail, Map<String, Object> extensions) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code));
        extensions.forEach(problem::setProperty);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
