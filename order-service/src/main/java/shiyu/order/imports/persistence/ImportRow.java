package shiyu.order.imports.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.Encoding;
import shiyu.order.imports.FormatName;
import shiyu.order.imports.ImportFile;
import shiyu.order.imports.ImportId;
import shiyu.order.imports.ImportStatus;
import shiyu.order.imports.ImportStatus.Failure;
import shiyu.order.imports.ImportStatus.Figures;
import shiyu.order.imports.ImportStatus.State;
import shiyu.order.store.StoreId;

/** A row of {@code order_import} with its job. */
@SuppressWarnings("ArrayRecordComponent")
record ImportRow(
        UUID id,
        UUID storeId,
        String storeName,
        FormatName format,
        String fileName,
        Encoding encoding,
        String[] columns,
        long firstRow,
        long size,
        int rowsTotal,
        int ordersCreated,
        int ordersUpdated,
        int ordersUnchanged,
        int badRows,
        int warnings,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant erasedAt,
        State jobStatus,
        long done,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    ImportStatus toStatus() {
        var file = new ImportFile(
                new ImportId(id),
                new StoreId(storeId),
                format,
                fileName,
                encoding,
                List.of(columns),
                firstRow,
                size,
                rowsTotal,
                createdBy,
                createdAt);
        return new ImportStatus(
                file,
                storeName,
                jobStatus,
                done,
                new Figures(ordersCreated, ordersUpdated, ordersUnchanged, badRows, warnings),
                startedAt,
                finishedAt,
                errorCode == null || errorMessage == null ? null : new Failure(errorCode, errorMessage),
                erasedAt != null);
    }
}
