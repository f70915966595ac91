package shiyu.chassis.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A body that is no JSON, or JSON of another shape than asked for. Names the field, never the value. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class JsonFaults implements Faults {

    private static final String WHOLE_BODY = "$";

    @Override
    public @Nullable ProblemException problemOf(Throwable fault) {
        if (!(fault instanceof ServerWebInputException)) {
            return null;
        }
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException unreadable) {
                return problem(unreadable);
            }
        }
        return null;
    }

    private static ProblemException problem(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                ProblemException.invalid(new FieldError(path(unknown.getPath()), "unknown-field", "is not known"));
            case MismatchedInputException missing
            when isMissing(missing) ->
                ProblemException.invalid(new FieldError(path(missing.getPath()), "required", "is required"));
            case MismatchedInputException wrong
            when !wrong.getPath().isEmpty() || isWholeBody(wrong) ->
                ProblemException.invalid(Expected.of(path(wrong.getPath()), wrong.getTargetType()));
            case InputCoercionException tooLarge ->
                ProblemException.invalid(Expected.of(path(tooLarge.getPath()), tooLarge.getTargetType()));
            case DatabindException refused
            when !refused.getPath().isEmpty() ->
                ProblemException.invalid(
                        new FieldError(path(refused.getPath()), "invalid-value", "is not an acceptable value"));
            default -> notJson(unreadable);
        };
    }

    /** A primitive that was left out, or null. */
    private static boolean isMissing(MismatchedInputException fault) {
        var type = fault.getTargetType();
        return type != null && type.isPrimitive() && fault.getOriginalMessage().contains("`null`");
    }

    private static boolean isWholeBody(MismatchedInputException fault) {
        return fault.getCurrentToken() != null;
    }

    private static ProblemException notJson(JacksonException unreadable) {
        var location = unreadable.getLocation();
        var where = location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new ProblemException(
                HttpStatus.BAD_REQUEST, "unreadable-json", "The body is not complete, well-formed JSON" + where + ".");
    }

    private static String path(List<Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? WHOLE_BODY : path.toString();
    }
}
