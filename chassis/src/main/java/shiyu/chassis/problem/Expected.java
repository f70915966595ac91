package shiyu.chassis.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says to a person what a value should have been. */
final class Expected {

    private Expected() {}

    /** One wrong value, by the type that it should have. */
    static FieldError of(String field, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? new FieldError(field, "unknown-value", "must be one of " + constants(type))
                : new FieldError(field, "wrong-type", "must be " + words(type));
    }

    private static String words(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-11-25";
        }
        if (type == LocalTime.class) {
            return "a time of day such as 09:30";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-11-25T08:30:00Z";
        }
        if (type == Duration.class) {
            return "a duration such as PT2H";
        }
        return type == UUID.class ? "a UUID" : plainWords(type);
    }

    private static String plainWords(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number in range";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? "a list"
                : type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another form";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
