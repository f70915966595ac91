package shiyu.order.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a file as a whole can't be read.
 *
 * @param format the format that it comes nearest to
 * @param missing the required columns that this format would need besides
 */
public record UnreadableFile(Reason reason, @Nullable FormatName format, List<String> missing) {

    /** What is wrong; the code is stable. */
    public enum Reason {
        EMPTY("empty-file", "The file is empty."),
        SPREADSHEET("spreadsheet-file", "This is a spreadsheet; save it as CSV, or export it as CSV again."),
        UTF_16("utf-16-file", "The file is written in UTF-16; save it as CSV in UTF-8 or GBK."),
        NOT_CSV("not-csv", "The file is not a CSV file with a header row."),
        UNKNOWN_HEADER("unknown-header", "The header names no columns of an order export that we know."),
        MISSING_COLUMNS("missing-columns", "Columns are missing that the orders can't be read without: %s."),
        OTHER_FORMAT("other-format", "The file is not of the format that was asked for."),
        OTHER_CHANNEL("other-channel", "The file comes from another channel than the store.");

        private final String code;
        private final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }

        public String code() {
            return code;
        }
    }

    public UnreadableFile {
        missing = List.copyOf(missing);
    }

    static UnreadableFile because(Reason reason) {
        return new UnreadableFile(reason, null, List.of());
    }

    /** For a person to read. */
    public String message() {
        return reason.message.replace("%s", String.join("、", missing));
    }
}
