package shiyu.chassis.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** What is wrong with a request by its own declaration: constraints, parameters that are missing or of another type. */
@Order(0)
final class RequestFaults implements Faults {

    private static final String WHOLE_BODY = "$";

    @Override
    public @Nullable ProblemException problemOf(Throwable fault) {
        return switch (fault) {
            case WebExchangeBindException invalid -> ProblemException.invalid(errors(invalid));
            case MethodValidationResult invalid -> ProblemException.invalid(errors(invalid));
            case MissingRequestValueException missing -> missing(missing);
            case ServerWebInputException wrong -> ProblemException.invalid(error(wrong));
            default -> null;
        };
    }

    private static ProblemException missing(MissingRequestValueException missing) {
        return ProblemException.invalid(new FieldError(missing.getName(), "required", "is required"));
    }

    private static FieldError error(ServerWebInputException wrong) {
        var parameter = wrong.getMethodParameter();
        if (wrong.getCause() instanceof TypeMismatchException mismatch) {
            return Expected.of(name(parameter), elementType(mismatch, parameter));
        }
        return wrong.getCause() == null && isBody(parameter)
                ? new FieldError(WHOLE_BODY, "required", "a body is required")
                : new FieldError(name(parameter), "malformed", "cannot be read");
    }

    /** Of a repeated parameter the type of one of them. */
    private static @Nullable Class<?> elementType(TypeMismatchException mismatch, @Nullable MethodParameter parameter) {
        var required = mismatch.getRequiredType();
        return parameter == null || required == null || !Iterable.class.isAssignableFrom(required)
                ? required
                : parameter.nested().getNestedParameterType();
    }

    private static List<FieldError> errors(Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> error(error, path(error)))
                .toList();
    }

    private static List<FieldError> errors(MethodValidationResult result) {
        return result.getParameterValidationResults().stream()
                .flatMap(RequestFaults::errors)
                .toList();
    }

    private static Stream<FieldError> errors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            var element = bean.getContainerIndex() == null ? "" : "[" + bean.getContainerIndex() + "].";
            return bean.getAllErrors().stream().map(error -> error(error, element + path(error)));
        }
        var name = name(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> error(result, error, name));
    }

    private static FieldError error(ObjectError error, String path) {
        if (error.contains(ConstraintViolation.class)) {
            return Violations.of(path, error.unwrap(ConstraintViolation.class));
        }
        return error.contains(TypeMismatchException.class)
                ? Expected.of(path, error.unwrap(TypeMismatchException.class).getRequiredType())
                : new FieldError(path, "invalid-value", "is not an acceptable value");
    }

    private static FieldError error(ParameterValidationResult result, MessageSourceResolvable error, String name) {
        return Violations.of(name, result.unwrap(error, ConstraintViolation.class));
    }

    private static String path(ObjectError error) {
        return error instanceof org.springframework.validation.FieldError field ? field.getField() : WHOLE_BODY;
    }

    private static boolean isBody(@Nullable MethodParameter parameter) {
        return parameter != null
                && parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class);
    }

    /** What the client calls the parameter. */
    private static String name(@Nullable MethodParameter parameter) {
        if (parameter == null) {
            return WHOLE_BODY;
        }
        var declared = Stream.of(parameter.getParameterAnnotations())
                .map(annotation -> switch (annotation) {
                    case RequestParam it -> it.name().isEmpty() ? it.value() : it.name();
                    case PathVariable it -> it.name().isEmpty() ? it.value() : it.name();
                    case RequestHeader it -> it.name().isEmpty() ? it.value() : it.name();
                    case CookieValue it -> it.name().isEmpty() ? it.value() : it.name();
                    case RequestPart it -> it.name().isEmpty() ? it.value() : it.name();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst();
        var plain = parameter.getParameterName();
        return declared.orElse(plain == null ? WHOLE_BODY : plain);
    }
}
