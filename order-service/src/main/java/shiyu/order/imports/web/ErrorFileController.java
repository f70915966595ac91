package shiyu.order.imports.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.order.imports.ErrorFileOutcome;
import shiyu.order.imports.ErrorFiles;
import shiyu.order.imports.ImportFile;
import shiyu.order.imports.ImportId;
import shiyu.rights.Rights;

@RestController
class ErrorFileController {

    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;
    private static final String PREFIX = "错误行-";

    private final ErrorFiles files;

    ErrorFileController(ErrorFiles files) {
        this.files = files;
    }

    /**
     * The rows that were not taken, in the uploader's own format and encoding, with the reason in a column of its own:
     * corrected, they can be uploaded again. Persons stand in it in clear, so it needs the right to reveal them too,
     * and the access log has a row for each of them before the first byte leaves. 409 {@code import-not-finished} or
     * {@code no-bad-rows}; 410 {@code file-erased} once the upload is no longer kept.
     */
    @Operation(
            summary = "The rows that were not taken",
            description =
                    "In the uploader's own format and encoding, with the reason in a column of its own. Needs the right pii.reveal too; the access log has a row for each person before the first byte leaves. 409 import-not-finished or no-bad-rows, 410 file-erased.")
    @GetMapping(path = "/api/order-imports/{id}/error-file", produces = MediaType.ALL_VALUE)
    @RequiresRight(Rights.ORDERS_IMPORT)
    @ApiResponse(
            responseCode = "200",
            description = "The rows as CSV.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<Flux<DataBuffer>>> get(Caller caller, @PathVariable UUID id) {
        return caller.may(Rights.PII_REVEAL)
                ? files.open(new ImportId(id), caller.subject()).flatMap(ErrorFileController::answer)
                : refuse(
                        FORBIDDEN,
                        "missing-right",
                        "The file shows persons: it needs the right " + Rights.PII_REVEAL + ".");
    }

    private static Mono<ResponseEntity<Flux<DataBuffer>>> answer(ErrorFileOutcome outcome) {
        return switch (outcome) {
            case ErrorFileOutcome.Opened(var of, var content) -> Mono.just(file(of, content));
            case ErrorFileOutcome.NoSuchImport() -> refuse(NOT_FOUND, "not-found", "There is no such import.");
            case ErrorFileOutcome.NotFinished() ->
                refuse(CONFLICT, "import-not-finished", "The import is still going on; try again when it has ended.");
            case ErrorFileOutcome.NoBadRows() ->
                refuse(CONFLICT, "no-bad-rows", "All rows were taken; there is nothing to correct.");
            case ErrorFileOutcome.Erased() ->
                refuse(GONE, "file-erased", "The upload is no longer kept; the list of errors still is.");
        };
    }

    /** A problem is no CSV, so it can't be the body that this handler declares. */
    private static Mono<ResponseEntity<Flux<DataBuffer>>> refuse(HttpStatus status, String code, String detail) {
        return Mono.error(() -> new ProblemException(status, code, detail));
    }

    private static ResponseEntity<Flux<DataBuffer>> file(ImportFile of, Flux<byte[]> content) {
        var name = ContentDisposition.attachment()
                .filename(PREFIX + of.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", of.encoding().charset()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content.map(BUFFERS::wrap));
    }
}
