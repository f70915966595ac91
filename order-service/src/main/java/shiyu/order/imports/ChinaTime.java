package shiyu.order.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as files have them: {@code 2016-05-23 22:02:11}, {@code 2016/5/23 22:02}. Files name no zone: they are China
 * Standard Time, whatever the business zone of the house.
 */
final class ChinaTime {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?)?");

    private ChinaTime() {}

    /** Null when it is no time. */
    static @Nullable Instant parse(String halfWidth) {
        var parts = TIME.matcher(halfWidth);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(parts.group(1)),
                            number(parts.group(2)),
                            number(parts.group(3)),
                            number(parts.group(4)),
                            number(parts.group(5)),
                            number(parts.group(6)))
                    .toInstant(CHINA);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
