package shiyu.customer.account.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.customer.account.AccountFilter;
import shiyu.customer.account.AccountId;
import shiyu.customer.account.AccountOutcome;
import shiyu.customer.account.AccountOutcome.CapacityBelowTaken;
import shiyu.customer.account.AccountOutcome.NicknameTaken;
import shiyu.customer.account.AccountOutcome.NicknameUnknown;
import shiyu.customer.account.AccountOutcome.NoSuchAccount;
import shiyu.customer.account.AccountOutcome.NoSuchPhone;
import shiyu.customer.account.AccountOutcome.PhoneFull;
import shiyu.customer.account.AccountOutcome.Saved;
import shiyu.customer.account.AccountOutcome.VersionChanged;
import shiyu.customer.account.AccountRegistry;
import shiyu.customer.account.Accounts;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/wechat-accounts")
class AccountController {

    private final AccountRegistry registry;
    private final Accounts accounts;

    AccountController(AccountRegistry registry, Accounts accounts) {
        this.registry = registry;
        this.accounts = accounts;
    }

    @GetMapping
    @RequiresRight(
            value = {Rights.ACCOUNTS_READ_OWN, Rights.PEOPLE_READ},
            owner = "holder")
    @Operation(
            summary = "The accounts with their room, in order of registration.",
            description =
                    "Whoever may see only their own names `holder=me`; `holder` is `me` or the id of an agent, and everybody's when absent.")
    Mono<Page<AccountView>> list(
            @RequestParam(required = false) @Nullable String holder, Caller caller, PageRequest page) {
        var filter = new AccountFilter(HolderParameter.of(holder, caller));
        return accounts.page(filter, page)
                .map(rows -> Page.of(
                        rows,
                        page,
                        AccountView::of,
                        row -> Cursor.of(row.account().id().value())));
    }

    @PostMapping
    @RequiresRight(Rights.ACCOUNTS_WRITE)
    @Operation(
            summary = "Sets up an account on a phone.",
            description =
                    "Refusals: 409 `nickname-taken`, naming the account; 409 `phone-full`; 409 `capacity-below-taken`.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountView.class)))
    Mono<ResponseEntity<Object>> register(@Valid @RequestBody NewAccount request) {
        return registry.register(request.toCommand()).map(outcome -> answer(outcome, CREATED));
    }

    @PatchMapping("/{id}")
    @RequiresRight(Rights.ACCOUNTS_WRITE)
    @Operation(
            summary = "Changes nickname, capacity or state of an account.",
            description = "Refusals: 409 `nickname-taken`; 409 `capacity-below-taken`.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    Mono<ResponseEntity<Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AccountPatch request) {
        return registry.change(new AccountId(id), ETags.expected(ifMatch), request.toChange())
                .map(outcome -> answer(outcome, OK));
    }

    private static ResponseEntity<Object> answer(AccountOutcome outcome, HttpStatus success) {
        return switch (outcome) {
            case Saved(var details) ->
                ResponseEntity.status(success)
                        .eTag(ETags.of(details.account().version()))
                        .body(AccountView.of(details));
            case NoSuchAccount() -> Problems.notFound("There is no such account.");
            case VersionChanged() -> Problems.versionChanged();
            case NoSuchPhone() -> throw invalid("phoneId", "unknown-value", "There is no such phone.");
            case NicknameUnknown() -> throw invalid("nickname", "unknown-value", "must be a name of the catalogue");
            case NicknameTaken(var by) ->
                Problems.refuse(
                        CONFLICT,
                        "nickname-taken",
                        "Another account bears this name.",
                        Map.of("accountId", by.value()));
            case PhoneFull(int allowed) ->
                Problems.refuse(CONFLICT, "phone-full", "A phone carries at most %d accounts.".formatted(allowed));
            case CapacityBelowTaken(int taken) ->
                Problems.refuse(
                        CONFLICT,
                        "capacity-below-taken",
                        "%d places are taken already; the capacity cannot be less.".formatted(taken));
        };
    }

    private static ProblemException invalid(String field, String code, String message) {
        return ProblemException.invalid(new FieldError(field, code, message));
    }
}
