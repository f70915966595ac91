package shiyu.order.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shiyu.order.store.StoreId;

/**
 * A file that was uploaded, and how it is to be read.
 *
 * @param columns what its header names, in the file's order
 * @param firstRow where the first row begins, in bytes
 * @param size in bytes
 * @param rows how many rows it has besides the header, blank lines left out
 */
public record ImportFile(
        ImportId id,
        StoreId store,
        FormatName format,
        String name,
        Encoding encoding,
        List<String> columns,
        long firstRow,
        long size,
        int rows,
        UUID createdBy,
        Instant createdAt) {

    public ImportFile {
        columns = List.copyOf(columns);
    }
}
