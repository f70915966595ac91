package shiyu.order.imports.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.RowProblem;

/**
 * What is wrong with a row.
 *
 * @param row its number, with the header as 1
 * @param column as the file calls it; absent when it is the row as a whole
 * @param code stable; docs/problems.md lists them
 * @param value what stands there, masked
 * @param hint what to do about it
 */
record RowProblemView(
        int row,
        @Nullable String column,
        Severity severity,
        String code,
        @Nullable String value,
        String message,
        String hint) {

    /** Whether the row was taken all the same. */
    enum Severity {
        ERROR,
        WARNING
    }

    static RowProblemView of(RowProblem problem, Locale locale) {
        var reason = problem.reason();
        return new RowProblemView(
                problem.row(),
                problem.column(),
                reason.isWarning() ? Severity.WARNING : Severity.ERROR,
                reason.code(),
                problem.value(),
                reason.message(locale, problem.details()),
                reason.hint(locale, problem.details()));
    }
}
