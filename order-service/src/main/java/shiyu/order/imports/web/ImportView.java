package shiyu.order.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.FormatName;
import shiyu.order.imports.Header;
import shiyu.order.imports.ImportStatus;

/**
 * How far an import is and what came of it.
 *
 * @param encoding as people know it, e.g. GB18030
 * @param badRows how many rows were not taken
 * @param warnings how often something was taken otherwise than the file has it
 * @param failure why the import as a whole ended early
 * @param fileErased that the upload is no longer kept, and the file of bad rows with it
 */
record ImportView(
        UUID id,
        ImportStatus.State status,
        FormatName format,
        String fileName,
        String encoding,
        ImportStoreView store,
        ImportColumnsView columns,
        ImportRowsView rows,
        ImportOrdersView orders,
        int badRows,
        int warnings,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ImportFailureView failure,
        UUID createdBy,
        boolean fileErased) {

    static ImportView of(ImportStatus status, Header header) {
        var file = status.file();
        var figures = status.figures();
        var failure = status.failure();
        return new ImportView(
                file.id().value(),
                status.state(),
                file.format(),
                file.name(),
                file.encoding().label(),
                new ImportStoreView(file.store().value(), status.storeName()),
                new ImportColumnsView(header.recognisedNames(), header.keptNames()),
                new ImportRowsView(status.rowsDone(), file.rows()),
                new ImportOrdersView(figures.created(), figures.updated(), figures.unchanged()),
                figures.badRows(),
                figures.warnings(),
                file.createdAt(),
                status.startedAt(),
                status.finishedAt(),
                failure == null ? null : new ImportFailureView(failure.code(), failure.message()),
                file.createdBy(),
                status.erased());
    }

    record ImportStoreView(UUID id, String name) {}

    /** @param kept columns that the format doesn't know; they are kept with the orders */
    record ImportColumnsView(List<String> recognised, List<String> kept) {}

    record ImportRowsView(long done, long total) {}

    record ImportOrdersView(int created, int updated, int unchanged) {}

    record ImportFailureView(String code, String message) {}
}
