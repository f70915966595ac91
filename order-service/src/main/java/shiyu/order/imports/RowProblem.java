package shiyu.order.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Masking;

/**
 * What is wrong with one row.
 *
 * @param column as the file calls it; null when it is the row as a whole
 * @param value what stands there, so masked that it gives no person away
 * @param details what the reason's text leaves open, such as another row's number
 */
public record RowProblem(
        int row,
        @Nullable String column,
        RowReason reason,
        @Nullable String value,
        List<String> details) {

    private static final int LONGEST_SHOWN = 40;
    private static final int PHONE_LIKE = 7;

    public RowProblem {
        details = List.copyOf(details);
    }

    /** A cell as a list of problems may show it: shortened, and numbers that could be phones masked. */
    static @Nullable String shown(Cell cell) {
        var text = cell.value();
        if (text == null) {
            return null;
        }
        var line = text.lines().findFirst().orElse("");
        var shortened = line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
        return mayBePhone(shortened) ? Masking.phone(shortened) : shortened;
    }

    private static boolean mayBePhone(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        return digits >= PHONE_LIKE && digits <= 13 && !text.contains("/") && !text.contains(":");
    }
}
