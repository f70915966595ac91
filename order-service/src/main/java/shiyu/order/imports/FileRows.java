package shiyu.order.imports;

import java.util.ArrayList;
import java.util.List;

/** The rows of a file as its bytes stream by, numbered as a spreadsheet numbers them: the header is row 1. */
final class FileRows {

    private final Encoding encoding;
    private final Header header;
    private final RecordSplitter splitter;
    private int number;

    private FileRows(Encoding encoding, Header header, int number, long offset) {
        this.encoding = encoding;
        this.header = header;
        this.number = number;
        this.splitter = new RecordSplitter(offset, header.width());
    }

    /**
     * Goes on behind a row.
     *
     * @param number the number of that row
     * @param offset where the next one begins, in bytes
     */
    static FileRows from(Encoding encoding, Header header, int number, long offset) {
        return new FileRows(encoding, header, number, offset);
    }

    List<Found> feed(byte[] bytes) {
        return rows(splitter.feed(bytes));
    }

    List<Found> finish() {
        return rows(splitter.finish());
    }

    /** Of the last row that was found. */
    int number() {
        return number;
    }

    /** Where the next row begins, in bytes. */
    long offset() {
        return splitter.offset();
    }

    private List<Found> rows(List<RawRecord> records) {
        var rows = new ArrayList<Found>();
        for (var record : records) {
            number++;
            if (record.broken()) {
                rows.add(new Broken(record, new RowProblem(number, null, RowReason.ROW_BROKEN, null, List.of())));
            } else if (!record.isBlank()) {
                rows.add(row(record));
            }
        }
        return rows;
    }

    private Whole row(RawRecord record) {
        var row = new Row(number, header, Cells.of(encoding.decode(record.bytes())));
        return new Whole(row, record, record.terminated() ? List.of() : List.of(row.problem(RowReason.MAY_BE_CUT_OFF)));
    }

    /** What stands in the file for a row. */
    sealed interface Found {

        RawRecord record();

        int number();
    }

    /** Its cells can be told apart. */
    record Whole(Row row, RawRecord record, List<RowProblem> warnings) implements Found {
        @Override
        public int number() {
            return row.number();
        }
    }

    /** They can't. */
    record Broken(RawRecord record, RowProblem problem) implements Found {
        @Override
        public int number() {
            return problem.row();
        }
    }
}
