package shiyu.order.imports;

import java.util.List;
import shiyu.order.imports.ImportStatus.Figures;

/** Counts what is wrong. */
final class Problems {

    private Problems() {}

    /** A row counts as bad once, however much is wrong with it. */
    static Figures figures(List<RowProblem> problems) {
        var bad = problems.stream()
                .filter(problem -> !problem.reason().isWarning())
                .mapToInt(RowProblem::row)
                .distinct()
                .count();
        var warnings = problems.stream()
                .filter(problem -> problem.reason().isWarning())
                .count();
        return new Figures(0, 0, 0, (int) bad, (int) warnings);
    }
}
