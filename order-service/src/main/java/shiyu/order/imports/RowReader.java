package shiyu.order.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.OrderStatus;

/**
 * Reads the cells of one row as what they mean, and gathers what is wrong with them instead of stopping at the first.
 */
public final class RowReader {

    private static final Instant EARLIEST = Instant.parse("2003-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,6})(?:\\.0+)?(?:件|个)?");
    private static final Set<String> NO_REFUND = Set.of("无退款申请", "没有申请退款", "无");

    private final Row row;
    private final Instant latest;
    private final List<RowProblem> problems = new ArrayList<>();

    public RowReader(Row row, Instant now) {
        this.row = row;
        this.latest = now.plus(CLOCKS_DIFFER);
        checkShape();
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public void refuse(RowReason reason, Column column, String... details) {
        problems.add(row.problem(reason, column, details));
    }

    public @Nullable String text(Column column, int longest) {
        var text = row.text(column);
        if (text == null || isDamaged(column)) {
            return null;
        }
        if (text.length() > longest) {
            refuse(RowReason.TOO_LONG, column, String.valueOf(longest));
            return null;
        }
        return text;
    }

    /** In fen; null when the cell says nothing, or nothing that can be read. */
    public @Nullable Long amount(Column column) {
        var text = row.cell(column).halfWidth();
        if (text == null) {
            return null;
        }
        var fen = NO_REFUND.contains(text) ? Long.valueOf(0) : AmountText.fen(text);
        if (fen == null || fen < 0) {
            refuse(fen == null ? RowReason.AMOUNT_INVALID : RowReason.AMOUNT_NEGATIVE, column);
            return null;
        }
        return fen;
    }

    public @Nullable Instant time(Column column) {
        var text = row.cell(column).halfWidth();
        if (text == null) {
            return null;
        }
        var time = ChinaTime.parse(text);
        if (time == null) {
            refuse(RowReason.TIME_INVALID, column);
        } else if (time.isBefore(EARLIEST) || time.isAfter(latest)) {
            refuse(RowReason.TIME_IMPLAUSIBLE, column);
            return null;
        }
        return time;
    }

    /** 1 when the cell says nothing. */
    public int quantity(Column column) {
        var text = row.cell(column).halfWidth();
        if (text == null) {
            return 1;
        }
        var quantity = QUANTITY.matcher(text);
        var number = quantity.matches() ? Integer.parseInt(quantity.group(1)) : 0;
        if (number == 0) {
            refuse(RowReason.QUANTITY_INVALID, column);
        }
        return Math.max(number, 1);
    }

    public @Nullable OrderStatus status(Column column, Map<String, OrderStatus> known) {
        var text = row.cell(column).halfWidth();
        if (text == null) {
            refuse(RowReason.STATUS_MISSING, column);
            return null;
        }
        var status = known.get(text.replace(" ", ""));
        if (status == null) {
            refuse(RowReason.STATUS_UNKNOWN, column, String.join("、", known.keySet()));
        }
        return status;
    }

    /** A row with fewer cells than the header may have been cut in the middle: it is no order. */
    private void checkShape() {
        var width = row.cells().size();
        if (width < row.header().width()) {
            problems.add(row.problem(RowReason.ROW_INCOMPLETE));
        }
        var surplus = row.cells().stream().skip(row.header().width()).anyMatch(cell -> cell.value() != null);
        if (surplus) {
            problems.add(row.problem(RowReason.ROW_TOO_WIDE));
        }
    }

    private boolean isDamaged(Column column) {
        var damaged = row.cell(column).isDamaged();
        if (damaged) {
            refuse(RowReason.UNREADABLE, column);
        }
        return damaged;
    }
}
