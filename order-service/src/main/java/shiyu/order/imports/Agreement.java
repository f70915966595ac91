package shiyu.order.imports;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several rows of one order must say the same about what they have in common: if not, none of them can be believed. */
public final class Agreement {

    private Agreement() {}

    /**
     * Names both rows where two differ, else nothing.
     *
     * @param value what the rows have in common; null where a row doesn't say
     */
    public static <R> List<RowProblem> on(
            Column column, RowReason reason, List<R> rows, Function<R, Row> row, Function<R, @Nullable Object> value) {
        R first = null;
        for (var each : rows) {
            if (value.apply(each) == null) {
                continue;
            }
            if (first == null) {
                first = each;
            } else if (!Objects.equals(value.apply(first), value.apply(each))) {
                return both(column, reason, row.apply(first), row.apply(each));
            }
        }
        return List.of();
    }

    public static List<RowProblem> both(Column column, RowReason reason, Row one, Row other) {
        return List.of(
                one.problem(reason, column, String.valueOf(other.number())),
                other.problem(reason, column, String.valueOf(one.number())));
    }
}
