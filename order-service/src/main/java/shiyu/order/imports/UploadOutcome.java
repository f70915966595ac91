package shiyu.order.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an upload ends. */
public sealed interface UploadOutcome {

    record Accepted(ImportFile file) implements UploadOutcome {}

    /** Nobody could make orders of the file. */
    record Unreadable(UnreadableFile why) implements UploadOutcome {}

    record TooLarge(long largest) implements UploadOutcome {}

    /**
     * Parts are missing or not as they should be.
     *
     * @param parts their names
     */
    record Incomplete(List<String> parts) implements UploadOutcome {}

    /** There is no such store, or it is closed. */
    record NoSuchStore(@Nullable String name) implements UploadOutcome {}
}
