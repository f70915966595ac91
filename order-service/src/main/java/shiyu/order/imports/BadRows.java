package shiyu.order.imports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;

/**
 * The rows of a file that were not taken, as they stand there, with the reason in one more column: ready to be
 * corrected and uploaded again.
 */
final class BadRows {

    static final String REASON_COLUMN = "原因";
    private static final String LINE_BREAK = "\r\n";

    private final ImportFile file;
    private final Header header;
    private final Map<Integer, List<RowProblem>> problems;

    BadRows(ImportFile file, Header header, Map<Integer, List<RowProblem>> problems) {
        this.file = file;
        this.header = header;
        this.problems = Map.copyOf(problems);
    }

    /** The bad rows one by one. */
    Flux<FileRows.Found> in(Flux<byte[]> rowsOfFile) {
        return Flux.defer(() -> {
            var rows = FileRows.from(file.encoding(), header, 1, file.firstRow());
            return rowsOfFile
                    .concatMapIterable(rows::feed, 1)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(rows.finish())))
                    .filter(found -> problems.containsKey(found.number()));
        });
    }

    /** The header as it stands in the file, with one more column. */
    byte[] header(byte[] asItStands) {
        return withOneMore(asItStands, REASON_COLUMN);
    }

    byte[] row(FileRows.Found found) {
        var why = problems.getOrDefault(found.number(), List.of()).stream()
                .map(BadRows::inWords)
                .collect(Collectors.joining("；"));
        return withOneMore(found.record().bytes(), why);
    }

    private byte[] withOneMore(byte[] record, String cell) {
        var line = new ByteArrayOutputStream();
        line.write(record, 0, lengthWithoutLineBreak(record));
        line.writeBytes(file.encoding().encode(",\"" + cell.replace("\"", "\"\"") + "\"" + LINE_BREAK));
        return line.toByteArray();
    }

    private static String inWords(RowProblem problem) {
        var where = problem.column() == null ? "" : problem.column() + "：";
        var hint = problem.reason().hint(Locale.CHINESE, problem.details());
        return where + problem.reason().message(Locale.CHINESE, problem.details()) + "（" + hint + "）";
    }

    private static int lengthWithoutLineBreak(byte[] record) {
        var length = record.length;
        while (length > 0 && (record[length - 1] == '\n' || record[length - 1] == '\r')) {
            length--;
        }
        return length;
    }
}
