package shiyu.order.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.UnreadableFile.Reason;

/** Tells from the first bytes of a file what it is: how it is written, and which format its header belongs to. */
sealed interface Recognition {

    /** Enough of a file to hold its header. */
    int ENOUGH = RecordSplitter.LONGEST_RECORD;

    /**
     * A file that can be read.
     *
     * @param firstRow where the first row after the header begins, in bytes
     */
    record Known(FileFormat format, Encoding encoding, Header header, long firstRow) implements Recognition {}

    record Unknown(UnreadableFile why) implements Recognition {}

    /**
     * Looks at the start of a file.
     *
     * @param start the file up to {@link #ENOUGH}, or all of it
     */
    static Recognition of(byte[] start, List<FileFormat> formats) {
        return signature(start)
                .<Recognition>map(reason -> new Unknown(UnreadableFile.because(reason)))
                .orElseGet(() -> byHeader(start, formats));
    }

    private static Recognition byHeader(byte[] start, List<FileFormat> formats) {
        var header = headerRecord(start);
        if (header == null) {
            return new Unknown(UnreadableFile.because(Reason.NOT_CSV));
        }
        var readings = new ArrayList<Known>();
        for (var encoding : encodings(start)) {
            var names = Cells.of(encoding.decode(header.bytes())).stream()
                    .map(cell -> cell.value() == null ? "" : cell.value())
                    .toList();
            formats.forEach(format ->
                    readings.add(new Known(format, encoding, Header.match(names, format.columns()), header.end())));
        }
        return readings.stream()
                .max(Comparator.comparing(Recognition::isComplete)
                        .thenComparingInt(reading -> reading.header().recognised()))
                .map(best -> judge(best))
                .orElseThrow();
    }

    private static Recognition judge(Known best) {
        var name = best.format().name();
        if (best.header().recognised() == 0) {
            return new Unknown(
                    UnreadableFile.because(best.header().width() < 2 ? Reason.NOT_CSV : Reason.UNKNOWN_HEADER));
        }
        var missing = best.header().missing(best.format().columns());
        if (!missing.isEmpty()) {
            return new Unknown(new UnreadableFile(Reason.MISSING_COLUMNS, name, missing));
        }
        return best;
    }

    private static boolean isComplete(Known reading) {
        return reading.header().missing(reading.format().columns()).isEmpty();
    }

    private static @Nullable RawRecord headerRecord(byte[] start) {
        var splitter = new RecordSplitter(0, 0);
        var records = new ArrayList<>(splitter.feed(start));
        if (start.length < ENOUGH) {
            records.addAll(splitter.finish());
        }
        return records.stream()
                .filter(record -> !record.isBlank() && !record.broken())
                .findFirst()
                .orElse(null);
    }

    private static List<Encoding> encodings(byte[] start) {
        return Encoding.hasBom(start) ? List.of(Encoding.UTF_8_BOM) : List.of(Encoding.UTF_8, Encoding.GB18030);
    }

    private static Optional<Reason> signature(byte[] start) {
        if (start.length == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Reason.SPREADSHEET);
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return Optional.of(Reason.UTF_16);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
