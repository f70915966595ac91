package shiyu.order.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a CSV file into records while it streams by. It works on bytes, which is safe: neither UTF-8 nor GB18030 has a
 * quote, comma or line break inside a longer character. So a place in the file is all that is needed to go on later.
 *
 * <p>Forgiving where a general CSV reader gives up, because one damaged row must not take the others with it: a quote
 * inside a quoted cell that ends no cell is a character like any other; and a quote that is never closed, or that
 * closes only rows later, breaks its own line and nothing else.
 */
final class RecordSplitter {

    /** No honest row of an order export is longer. */
    static final int LONGEST_RECORD = 64 * 1024;

    static final int MOST_LINES = 100;

    private final int columns;
    private byte[] pending = new byte[0];
    private long offset;

    /**
     * @param offset where in the file the first byte lies that will be fed
     * @param columns how many columns the file has; 0 while that isn't known
     */
    RecordSplitter(long offset, int columns) {
        this.offset = offset;
        this.columns = columns;
    }

    /** Where the next record begins, in bytes. */
    long offset() {
        return offset;
    }

    /** The records that are complete with these bytes. */
    List<RawRecord> feed(byte[] bytes) {
        var joined = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, joined, pending.length, bytes.length);
        pending = joined;
        return complete(false);
    }

    /** The records that are complete because the file ends here. */
    List<RawRecord> finish() {
        return complete(true);
    }

    private List<RawRecord> complete(boolean last) {
        var records = new ArrayList<RawRecord>();
        var start = 0;
        for (var cut = cut(start, last); cut.end() > start; cut = cut(start, last)) {
            records.add(new RawRecord(
                    offset + start, Arrays.copyOfRange(pending, start, cut.end()), cut.broken(), cut.terminated()));
            start = cut.end();
        }
        pending = Arrays.copyOfRange(pending, start, pending.length);
        offset += start;
        return records;
    }

    /** Where the record ends that begins at {@code start}; not after {@code start} when more bytes are needed. */
    private Cut cut(int start, boolean last) {
        var scan = new RecordScan(pending, start, columns);
        while (scan.hasNext()) {
            if (scan.position() - start > LONGEST_RECORD || scan.lines() > MOST_LINES) {
                return new Cut(scan.firstLineEnd(), true, true);
            }
            switch (scan.next(last)) {
                case INSIDE -> {}
                case UNDECIDED -> {
                    return Cut.NONE;
                }
                case END -> {
                    return scan.swallowedRows()
                            ? new Cut(scan.firstLineEnd(), true, true)
                            : new Cut(scan.position(), false, true);
                }
            }
        }
        if (!last) {
            return Cut.NONE;
        }
        return scan.insideQuotes()
                ? new Cut(scan.firstLineEnd(), true, scan.firstLineEnd() < pending.length)
                : new Cut(scan.position(), false, false);
    }

    /** @param terminated that a line break follows, as one does unless the file was cut off */
    private record Cut(int end, boolean broken, boolean terminated) {
        static final Cut NONE = new Cut(-1, false, false);
    }
}
