package shiyu.order.imports;

/** Walks over the bytes of one CSV record, byte by byte, and knows when it ends. */
final class RecordScan {

    enum Found {
        INSIDE,
        END,
        /** What comes after the bytes at hand decides. */
        UNDECIDED
    }

    /** Of fewer columns a remark may honestly hold as many commas. */
    private static final int MANY_COLUMNS = 6;

    private final byte[] bytes;
    private final int columns;
    private int position;
    private int firstLineEnd = -1;
    private int lines;
    private boolean quoted;
    private boolean cellStart = true;
    private int commasInCell;
    private boolean breakInCell;
    private boolean swallowedRows;

    RecordScan(byte[] bytes, int start, int columns) {
        this.bytes = bytes;
        this.position = start;
        this.columns = columns;
    }

    boolean hasNext() {
        return position < bytes.length;
    }

    int position() {
        return position;
    }

    int lines() {
        return lines;
    }

    boolean insideQuotes() {
        return quoted;
    }

    /** Behind the first line break, or behind the last byte when there was none. */
    int firstLineEnd() {
        return firstLineEnd < 0 ? position : firstLineEnd;
    }

    /** Whether a quoted cell holds a line break and as many commas as a whole row: a quote out of place ate rows. */
    boolean swallowedRows() {
        return swallowedRows;
    }

    Found next(boolean last) {
        byte next = bytes[position];
        byte follower = position + 1 < bytes.length ? bytes[position + 1] : (byte) '\n';
        var undecided = position + 1 == bytes.length && !last && (next == '\r' || (next == '"' && quoted));
        if (undecided) {
            return Found.UNDECIDED;
        }
        position++;
        return quoted ? quoted(next, follower) : plain(next, follower);
    }

    private Found plain(byte next, byte follower) {
        if (next == '\n' || next == '\r') {
            endLine(next, follower);
            return Found.END;
        }
        if (next == '"' && cellStart) {
            quoted = true;
            commasInCell = 0;
            breakInCell = false;
        }
        // a guard (="…") or blanks may stand before the quote
        cellStart = next == ',' || (cellStart && (next == '=' || next == ' ' || next == '\t'));
        return Found.INSIDE;
    }

    private Found quoted(byte next, byte follower) {
        if (next == '"') {
            if (follower == '"' && position < bytes.length) {
                position++;
            } else if (follower == ',' || follower == '\r' || follower == '\n') {
                quoted = false;
                swallowedRows |= columns >= MANY_COLUMNS && breakInCell && commasInCell >= columns - 1;
            }
        } else if (next == '\n' || next == '\r') {
            endLine(next, follower);
            breakInCell = true;
        } else if (next == ',') {
            commasInCell++;
        }
        return Found.INSIDE;
    }

    private void endLine(byte next, byte follower) {
        if (next == '\r' && follower == '\n' && position < bytes.length) {
            position++;
        }
        lines++;
        if (firstLineEnd < 0) {
            firstLineEnd = position;
        }
    }
}
