package shiyu.customer.friendship.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.customer.account.Account;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.friendship.Asker;
import shiyu.customer.friendship.BefriendOutcome;
import shiyu.customer.friendship.BefriendOutcome.AccountFull;
import shiyu.customer.friendship.BefriendOutcome.AccountPaused;
import shiyu.customer.friendship.BefriendOutcome.AccountUnheld;
import shiyu.customer.friendship.BefriendOutcome.Begun;
import shiyu.customer.friendship.BefriendOutcome.NoSuchAccount;
import shiyu.customer.friendship.BefriendOutcome.NoSuchCustomer;
import shiyu.customer.friendship.BefriendOutcome.Stands;
import shiyu.customer.friendship.ChangeOutcome;
import shiyu.customer.friendship.ChangeOutcome.Changed;
import shiyu.customer.friendship.ChangeOutcome.NoSuchFriendship;
import shiyu.customer.friendship.ChangeOutcome.NotAllowed;
import shiyu.customer.friendship.ChangeOutcome.Unchanged;
import shiyu.customer.friendship.ChangeOutcome.VersionChanged;
import shiyu.customer.friendship.Friendship;
import shiyu.customer.friendship.FriendshipDesk;
import shiyu.customer.friendship.FriendshipId;
import shiyu.customer.friendship.Friendships;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/friendships")
class FriendshipController {

    private final FriendshipDesk desk;
    private final Friendships friendships;

    FriendshipController(FriendshipDesk desk, Friendships friendships) {
        this.desk = desk;
        this.friendships = friendships;
    }

    @GetMapping
    @RequiresRight(
            value = {Rights.FRIENDSHIPS_RECORD_OWN, Rights.PEOPLE_READ},
            owner = "account.holder")
    @Operation(
            summary = "The friendships of a contact, latest first.",
            description = "On the caller's accounts; on all accounts for who may see all people.")
    Mono<Page<FriendshipView>> list(@RequestParam UUID contactId, Caller caller, PageRequest page) {
        var holder = caller.may(Rights.PEOPLE_READ) ? null : new AgentId(caller.subject());
        return friendships
                .page(new ContactId(contactId), holder, page)
                .map(rows -> Page.of(
                        rows,
                        page,
                        row -> FriendshipView.of(row, null),
                        row -> Cursor.of(row.id().value())));
    }

    @PostMapping
    @RequiresRight(value = Rights.FRIENDSHIPS_RECORD_OWN, owner = "account.holder")
    @Operation(
            summary = "Takes a place on an account for a customer.",
            description =
                    "201 when a place was taken, 200 with the friendship that stands when they have one there already. Refusals: 409 `account-full` with `accounts` of the holder that have room; 409 `account-paused`; 409 `account-unheld`; 404 for an account that the caller does not hold.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FriendshipView.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FriendshipView.class)))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    Mono<ResponseEntity<Object>> befriend(@Valid @RequestBody NewFriendship request, Caller caller) {
        return desk.befriend(request.toCommand(asker(caller))).map(FriendshipController::answer);
    }

    @PatchMapping("/{id}")
    @RequiresRight(value = Rights.FRIENDSHIPS_RECORD_OWN, owner = "account.holder")
    @Operation(
            summary = "Moves a friendship on; REFUSED, WITHDRAWN and REMOVED give the place back.",
            description = "What cannot follow is refused with 409 `transition-not-allowed`.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FriendshipView.class)))
    Mono<ResponseEntity<Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody FriendshipPatch request,
            Caller caller) {
        var command = request.toCommand(new FriendshipId(id), ETags.expected(ifMatch), asker(caller));
        return desk.change(command).map(FriendshipController::answer);
    }

    private static ResponseEntity<Object> answer(BefriendOutcome outcome) {
        return switch (outcome) {
            case Begun(var friendship, int room) -> shown(CREATED, friendship, room);
            case Stands(var friendship, int room) -> shown(OK, friendship, room);
            case AccountFull(var others) ->
                Problems.refuse(
                        CONFLICT,
                        "account-full",
                        "No place is left on this account.",
                        Map.of("accounts", rooms(others)));
            case AccountPaused() ->
                Problems.refuse(CONFLICT, "account-paused", "This account takes no new friends at the moment.");
            case AccountUnheld() ->
                Problems.refuse(CONFLICT, "account-unheld", "Nobody holds the phone that this account is on.");
            case NoSuchAccount() -> Problems.notFound("There is no such account.");
            case NoSuchCustomer() -> Problems.notFound("There is no such customer.");
        };
    }

    private static ResponseEntity<Object> answer(ChangeOutcome outcome) {
        return switch (outcome) {
            case Changed(var friendship, int room) -> shown(OK, friendship, room);
            case Unchanged(var friendship, int room) -> shown(OK, friendship, room);
            case NoSuchFriendship() -> Problems.notFound("There is no such friendship.");
            case VersionChanged() -> Problems.versionChanged();
            case NotAllowed(var from, var to) ->
                Problems.refuse(
                        CONFLICT,
                        "transition-not-allowed",
                        "A friendship that is %s cannot become %s.".formatted(from, to));
        };
    }

    private static ResponseEntity<Object> shown(HttpStatus status, Friendship friendship, int room) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(friendship.version()))
                .body(FriendshipView.of(friendship, room));
    }

    private static List<AccountRoom> rooms(List<Account> accounts) {
        return accounts.stream().map(AccountRoom::of).toList();
    }

    private static Asker asker(Caller caller) {
        return new Asker(new AgentId(caller.subject()), caller.may(Rights.ACCOUNTS_WRITE));
    }

    record AccountRoom(UUID id, String nickname, int room) {

        static AccountRoom of(Account account) {
            return new AccountRoom(account.id().value(), account.nickname(), account.room());
        }
    }
}
