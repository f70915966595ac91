package shiyu.chassis.setting;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;

/**
 * A figure that the house may change while it runs. Its declaration holds the default and the bounds; a feature keeps
 * its settings as constants.
 *
 * @param key stable name, e.g. {@code follow-up.scope-threshold}
 * @param bounds what is accepted, in words, for the message of a refusal
 */
public record Setting<T>(
        String key, TypeReference<T> type, T defaultValue, Predicate<T> accepts, String bounds, Scope scope) {

    /** For whom a value holds. */
    public enum Scope {
        BRAND
    }

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_TEXTS = 1_000;

    public Setting {
        if (!accepts.test(defaultValue)) {
            throw new IllegalArgumentException("the default of " + key + " must be " + bounds);
        }
    }

    public static Setting<Integer> integer(String key, int defaultValue, int minimum, int maximum) {
        return within(key, new TypeReference<Integer>() {}, defaultValue, minimum, maximum);
    }

    public static Setting<Long> number(String key, long defaultValue, long minimum, long maximum) {
        return within(key, new TypeReference<Long>() {}, defaultValue, minimum, maximum);
    }

    public static Setting<Duration> duration(String key, Duration defaultValue, Duration minimum, Duration maximum) {
        return within(key, new TypeReference<Duration>() {}, defaultValue, minimum, maximum);
    }

    /** A time of day on the business's clock. */
    public static Setting<LocalTime> time(String key, LocalTime defaultValue) {
        return within(key, new TypeReference<LocalTime>() {}, defaultValue, LocalTime.MIN, LocalTime.MAX);
    }

    public static Setting<Boolean> bool(String key, boolean defaultValue) {
        return new Setting<>(
                key, new TypeReference<Boolean>() {}, defaultValue, _ -> true, "true or false", Scope.BRAND);
    }

    public static Setting<String> text(String key, String defaultValue) {
        return new Setting<>(
                key,
                new TypeReference<String>() {},
                defaultValue,
                text -> !text.isBlank() && text.length() <= LONGEST_TEXT,
                "a text of at most " + LONGEST_TEXT + " characters",
                Scope.BRAND);
    }

    public static Setting<List<String>> strings(String key, List<String> defaultValue) {
        return new Setting<>(
                key,
                new TypeReference<List<String>>() {},
                List.copyOf(defaultValue),
                texts -> texts.size() <= MOST_TEXTS
                        && texts.stream().noneMatch(text -> text.isBlank() || text.length() > LONGEST_TEXT),
                "at most " + MOST_TEXTS + " texts",
                Scope.BRAND);
    }

    private static <T extends Comparable<? super T>> Setting<T> within(
            String key, TypeReference<T> type, T defaultValue, T minimum, T maximum) {
        return new Setting<>(
                key,
                type,
                defaultValue,
                value -> value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0,
                "between " + minimum + " and " + maximum,
                Scope.BRAND);
    }
}
