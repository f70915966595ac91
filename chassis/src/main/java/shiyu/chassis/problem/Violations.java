package shiyu.chassis.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a broken constraint into a code that stays, whatever the validator calls it, and a message without the value.
 */
final class Violations {

    private Violations() {}

    static FieldError of(String field, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var bounds = descriptor.getAttributes();
        var kind = descriptor.getAnnotation().annotationType().getSimpleName();
        return switch (kind) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldError(field, "required", "is required");
            case "Null" -> new FieldError(field, "not-allowed", "must be left out");
            case "Size", "Length" -> size(field, violation.getInvalidValue(), bounds);
            case "Min", "DecimalMin" -> new FieldError(field, "too-small", "must be at least " + bounds.get("value"));
            case "Max", "DecimalMax" -> new FieldError(field, "too-large", "must be at most " + bounds.get("value"));
            case "Positive" -> new FieldError(field, "too-small", "must be greater than 0");
            case "PositiveOrZero" -> new FieldError(field, "too-small", "must be at least 0");
            case "Negative" -> new FieldError(field, "too-large", "must be less than 0");
            case "NegativeOrZero" -> new FieldError(field, "too-large", "must be at most 0");
            case "Digits" -> new FieldError(field, "too-precise", "has too many digits");
            case "Past", "PastOrPresent" -> new FieldError(field, "in-the-future", "must not lie in the future");
            case "Future", "FutureOrPresent" -> new FieldError(field, "in-the-past", "must not lie in the past");
            case "Pattern", "Email", "UUID", "URL" ->
                new FieldError(field, "malformed", "does not have the right form");
            default -> new FieldError(field, kebab(kind), violation.getMessage());
        };
    }

    private static FieldError size(String field, Object value, Map<String, Object> bounds) {
        var minimum = ((Number) bounds.getOrDefault("min", 0)).intValue();
        var maximum = ((Number) bounds.getOrDefault("max", Integer.MAX_VALUE)).intValue();
        return switch (value) {
            case Collection<?> items
            when items.size() < minimum ->
                new FieldError(field, "too-few", "must have at least " + minimum + " entries");
            case Collection<?> _ -> new FieldError(field, "too-many", "must have at most " + maximum + " entries");
            case CharSequence text
            when text.length() < minimum ->
                new FieldError(field, "too-short", "must have at least " + minimum + " characters");
            default -> new FieldError(field, "too-long", "must have at most " + maximum + " characters");
        };
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
