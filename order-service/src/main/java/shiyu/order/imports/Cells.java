package shiyu.order.imports;

import java.util.ArrayList;
import java.util.List;

/** Takes one record apart, by the same rules as {@link RecordScan}. */
final class Cells {

    private final String record;
    private final List<Cell> cells = new ArrayList<>();
    private int position;

    private Cells(String record) {
        this.record = record;
    }

    /** The cells of one record, which may end with a line break. */
    static List<Cell> of(String record) {
        return new Cells(record.replaceFirst("(\\r\\n|\\n|\\r)$", "")).all();
    }

    private List<Cell> all() {
        do {
            cells.add(isQuoted() ? quoted() : plain());
        } while (position++ < record.length());
        return cells;
    }

    private boolean isQuoted() {
        var at = position;
        while (at < record.length()
                && (record.charAt(at) == '=' || record.charAt(at) == ' ' || record.charAt(at) == '\t')) {
            at++;
        }
        return at < record.length() && record.charAt(at) == '"';
    }

    private Cell plain() {
        var end = record.indexOf(',', position);
        end = end < 0 ? record.length() : end;
        var text = record.substring(position, end);
        position = end;
        return Cell.of(text, false);
    }

    private Cell quoted() {
        var text = new StringBuilder();
        position = record.indexOf('"', position) + 1;
        while (position < record.length()) {
            var next = record.charAt(position);
            if (next == '"' && follower() == '"') {
                position++;
            } else if (next == '"' && (follower() == ',' || position + 1 == record.length())) {
                position++;
                break;
            }
            text.append(next);
            position++;
        }
        return Cell.of(text.toString(), true);
    }

    private char follower() {
        return position + 1 < record.length() ? record.charAt(position + 1) : 0;
    }
}
