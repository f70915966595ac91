package shiyu.order.imports.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.order.imports.FileFormats;
import shiyu.order.imports.ImportFile;
import shiyu.order.imports.ImportId;
import shiyu.order.imports.ImportStatus;
import shiyu.order.imports.Imports;
import shiyu.order.imports.UnreadableFile;
import shiyu.order.imports.Upload;
import shiyu.order.imports.UploadOutcome;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/order-imports")
class ImportController {

    private static final String UNKNOWN = "There is no such import.";

    private final Upload upload;
    private final Imports imports;
    private final FileFormats formats;

    ImportController(Upload upload, Imports imports, FileFormats formats) {
        this.upload = upload;
        this.imports = imports;
        this.formats = formats;
    }

    /**
     * Uploads an export file of a storefront. The format is recognised by its header. Answers 202 with the import,
     * which goes on by itself; 400 {@code unreadable-file} when nobody could make orders of the file, with the reason
     * and the columns that are missing; 413 {@code file-too-large}; 409 {@code unknown-store}.
     */
    @Operation(
            summary = "Uploads an export file of a storefront",
            description =
                    "The format is recognised by its header. 400 unreadable-file with reason and missing columns when nobody could make orders of it, 413 file-too-large, 409 unknown-store.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresRight(Rights.ORDERS_IMPORT)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = UploadForm.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The file is kept and will be imported.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    Mono<ResponseEntity<Object>> upload(Caller caller, @RequestBody Flux<PartEvent> parts) {
        return upload.receive(UploadParts.of(parts), caller.subject()).flatMap(this::answer);
    }

    /** Imports, the latest first. */
    @Operation(summary = "Imports, the latest first")
    @GetMapping
    @RequiresRight(Rights.ORDERS_IMPORT)
    Mono<Page<ImportView>> list(PageRequest page) {
        return imports.list(page)
                .map(found -> new Page<>(found.items().stream().map(this::view).toList(), found.nextCursor()));
    }

    /** How far an import is and what came of it. */
    @Operation(summary = "How far an import is and what came of it")
    @GetMapping("/{id}")
    @RequiresRight(Rights.ORDERS_IMPORT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    Mono<ResponseEntity<Object>> get(@PathVariable UUID id) {
        return imports.status(new ImportId(id))
                .map(status -> ResponseEntity.ok((Object) view(status)))
                .switchIfEmpty(Mono.fromSupplier(ImportController::unknown));
    }

    /**
     * What is wrong, row by row, as far as the import has come. Values are masked. Messages are in Chinese or English,
     * as {@code Accept-Language} prefers.
     */
    @Operation(
            summary = "What is wrong, row by row",
            description = "Values are masked. Messages are in Chinese or English, as Accept-Language prefers.")
    @GetMapping("/{id}/errors")
    @RequiresRight(Rights.ORDERS_IMPORT)
    Mono<Page<RowProblemView>> errors(@PathVariable UUID id, PageRequest page, Locale locale) {
        return imports.find(new ImportId(id))
                .switchIfEmpty(Mono.error(() -> new ProblemException(NOT_FOUND, "not-found", UNKNOWN)))
                .flatMap(file -> imports.problems(file.id(), page))
                .map(found -> new Page<>(
                        found.items().stream()
                                .map(problem -> RowProblemView.of(problem, locale))
                                .toList(),
                        found.nextCursor()));
    }

    private Mono<ResponseEntity<Object>> answer(UploadOutcome outcome) {
        return switch (outcome) {
            case UploadOutcome.Accepted(var file) -> accepted(file);
            case UploadOutcome.Unreadable(var why) -> Mono.just(unreadable(why));
            case UploadOutcome.TooLarge(var largest) ->
                Mono.just(Problems.refuse(
                        CONTENT_TOO_LARGE,
                        "file-too-large",
                        "A file may have %d bytes at most; split it.".formatted(largest)));
            case UploadOutcome.Incomplete(var parts) ->
                Mono.error(() -> ProblemException.invalid(parts.stream()
                        .map(part -> new FieldError(part, "required", "is required"))
                        .toList()));
            case UploadOutcome.NoSuchStore _ ->
                Mono.just(Problems.refuse(
                        CONFLICT, "unknown-store", "There is no such store, or it is closed; choose another."));
        };
    }

    private Mono<ResponseEntity<Object>> accepted(ImportFile file) {
        return imports.status(file.id())
                .map(status -> ResponseEntity.status(ACCEPTED)
                        .location(URI.create("/api/order-imports/" + file.id().value()))
                        .body((Object) view(status)));
    }

    private static ResponseEntity<Object> unreadable(UnreadableFile why) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("reason", why.reason().code());
        if (why.format() != null) {
            extensions.put("format", why.format());
        }
        extensions.put("missing", why.missing());
        return Problems.refuse(BAD_REQUEST, "unreadable-file", why.message(), extensions);
    }

    private ImportView view(ImportStatus status) {
        return ImportView.of(status, formats.header(status.file()));
    }

    private static ResponseEntity<Object> unknown() {
        return Problems.notFound(UNKNOWN);
    }

    /** The parts of the upload. */
    record UploadForm(
            @Schema(type = "string", format = "binary", description = "CSV in GBK, GB18030 or UTF-8")
            String file,

            @Schema(format = "uuid") String storeId,

            @Schema(
                    description = "TAOBAO_ORDERS or TAOBAO_ITEMS, to be refused when the file is another",
                    nullable = true)
            String format) {}
}
