package shiyu.order.imports.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.RowProblem;
import shiyu.order.imports.RowReason;

/** A row of {@code import_problem}. */
@SuppressWarnings("ArrayRecordComponent")
record ProblemRow(
        long id,
        int rowNumber,
        @Nullable String columnName,
        RowReason reason,
        @Nullable String value,
        String[] details) {

    RowProblem toProblem() {
        return new RowProblem(rowNumber, columnName, reason, value, List.of(details));
    }
}
