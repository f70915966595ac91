package shiyu.order.imports;

import java.util.regex.Pattern;

/** Which order a row belongs to. */
public sealed interface OrderNumber {

    Pattern ROUNDED = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE]\\+?\\d+");
    Pattern NUMBER = Pattern.compile("[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?");
    Pattern FRACTION = Pattern.compile("\\.0+$");
    Pattern SUMMARY = Pattern.compile("(合计|总计|小计|汇总|共\\s*\\d+).*", Pattern.DOTALL);

    /** A spreadsheet keeps 15 digits of a number and puts zeros for the rest. */
    Pattern ZEROS_FOR_DIGITS = Pattern.compile("[1-9]\\d{14}0{3,}");

    record Given(String number) implements OrderNumber {}

    /** A row that belongs to no order, such as the sums at the end. */
    record NoOrder() implements OrderNumber {}

    record Unusable(RowProblem problem) implements OrderNumber {}

    static OrderNumber of(Row row, Column column) {
        if (isSummary(row)) {
            return new NoOrder();
        }
        var cell = row.cell(column);
        var text = cell.halfWidth();
        if (text == null) {
            return new Unusable(row.problem(RowReason.ORDER_NUMBER_MISSING, column));
        }
        var number = FRACTION.matcher(text).replaceFirst("");
        if (ROUNDED.matcher(number).matches()
                || (!cell.guarded() && ZEROS_FOR_DIGITS.matcher(number).matches())) {
            return new Unusable(row.problem(RowReason.ORDER_NUMBER_ROUNDED, column));
        }
        return NUMBER.matcher(number).matches()
                ? new Given(number)
                : new Unusable(row.problem(RowReason.ORDER_NUMBER_INVALID, column));
    }

    private static boolean isSummary(Row row) {
        for (var cell : row.cells()) {
            var value = cell.halfWidth();
            if (value != null) {
                return SUMMARY.matcher(value).matches();
            }
        }
        return true;
    }
}
