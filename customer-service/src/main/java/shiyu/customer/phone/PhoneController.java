package shiyu.customer.phone;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.customer.phone.PhoneOutcome.LabelTaken;
import shiyu.customer.phone.PhoneOutcome.NoSuchHolder;
import shiyu.customer.phone.PhoneOutcome.NoSuchPhone;
import shiyu.customer.phone.PhoneOutcome.Saved;
import shiyu.customer.phone.PhoneOutcome.VersionChanged;
import shiyu.customer.phone.PhoneRequest.NewPhone;
import shiyu.customer.phone.PhoneRequest.PhonePatch;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/phones")
class PhoneController {

    private final PhoneRegistry registry;
    private final Phones phones;

    PhoneController(PhoneRegistry registry, Phones phones) {
        this.registry = registry;
        this.phones = phones;
    }

    @GetMapping
    @RequiresRight(Rights.PEOPLE_READ)
    @Operation(summary = "The phones by label.")
    Mono<Page<PhoneView>> list(PageRequest page) {
        return phones.page(page)
                .map(rows -> Page.of(
                        rows, page, PhoneView::of, row -> Cursor.of(row.phone().label())));
    }

    @PostMapping
    @RequiresRight(Rights.ACCOUNTS_WRITE)
    @Operation(
            summary = "Registers a phone.",
            description = "A label that is in use is refused with 409 `label-taken`, naming the phone.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PhoneView.class)))
    Mono<ResponseEntity<Object>> register(@Valid @RequestBody NewPhone request) {
        return registry.register(request.toPhone()).map(outcome -> answer(outcome, CREATED));
    }

    @PatchMapping("/{id}")
    @RequiresRight(Rights.ACCOUNTS_WRITE)
    @Operation(
            summary = "Changes what is given of a phone; with the holder, the accounts on it change hands.",
            description = "Answers 409 `label-taken` for a label that is in use.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PhoneView.class)))
    Mono<ResponseEntity<Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PhonePatch request) {
        return registry.change(new PhoneId(id), ETags.expected(ifMatch), request.toChange())
                .map(outcome -> answer(outcome, OK));
    }

    private static ResponseEntity<Object> answer(PhoneOutcome outcome, HttpStatus success) {
        return switch (outcome) {
            case Saved(var held) ->
                ResponseEntity.status(success)
                        .eTag(ETags.of(held.phone().version()))
                        .body(PhoneView.of(held));
            case NoSuchPhone() -> Problems.notFound("There is no such phone.");
            case VersionChanged() -> Problems.versionChanged();
            case LabelTaken(var by) ->
                Problems.refuse(
                        CONFLICT, "label-taken", "Another phone has this label.", Map.of("phoneId", by.value()));
            case NoSuchHolder() ->
                throw ProblemException.invalid(
                        new FieldError("holderAgentId", "unknown-value", "There is no such agent."));
        };
    }
}
