package shiyu.order.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param state of its job
 * @param rowsDone how many rows have become part of an order, or have been found bad
 * @param erased that the file itself is gone, and the file of bad rows with it
 */
public record ImportStatus(
        ImportFile file,
        String storeName,
        State state,
        long rowsDone,
        Figures figures,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure,
        boolean erased) {

    /** Of the job. */
    public enum State {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /** What came of the rows so far. */
    public record Figures(int created, int updated, int unchanged, int badRows, int warnings) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        public Figures plus(Figures more) {
            return new Figures(
                    created + more.created,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    badRows + more.badRows,
                    warnings + more.warnings);
        }
    }

    /** Why the import as a whole ended early. */
    public record Failure(String code, String message) {}
}
