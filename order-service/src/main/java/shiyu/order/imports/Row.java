package shiyu.order.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, by the names of its columns.
 *
 * @param number the number of the record in the file, with the header as 1
 */
public record Row(int number, Header header, List<Cell> cells) {

    public Cell cell(Column column) {
        var place = header.place(column);
        return place == null || place >= cells.size() ? Cell.EMPTY : cells.get(place);
    }

    /** All that stands in the row. */
    public String text() {
        return cells.stream().map(Cell::text).collect(Collectors.joining(","));
    }

    /** The text of a cell; null when it says nothing. */
    public @Nullable String text(Column column) {
        return cell(column).value();
    }

    /** The text of the first of the columns that says something. */
    public @Nullable String firstText(Column... columns) {
        for (var column : columns) {
            var text = text(column);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** What stands in the columns that the format doesn't know. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        header.kept().forEach((place, name) -> {
            var value = place < cells.size() ? cells.get(place).value() : null;
            if (value != null) {
                kept.putIfAbsent(name, value);
            }
        });
        return kept;
    }

    /** A problem with one cell of this row. */
    public RowProblem problem(RowReason reason, Column column, String... details) {
        // in a row of another width cells may have moved, and a name may stand where a state should
        var mayBePersonal = column.personal() || cells.size() != header.width();
        var value = mayBePersonal ? null : RowProblem.shown(cell(column));
        return new RowProblem(number, header.nameOf(column), reason, value, List.of(details));
    }

    /** A problem with the row as a whole. */
    public RowProblem problem(RowReason reason, String... details) {
        return new RowProblem(number, null, reason, null, List.of(details));
    }

    @Override
    public String toString() {
        return "Row[" + number + "]";
    }
}
