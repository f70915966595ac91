package shiyu.order.task.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.order.people.AgentId;
import shiyu.order.task.PhoneReveals;
import shiyu.order.task.RevealOutcome;
import shiyu.order.task.RevealOutcome.NoPhone;
import shiyu.order.task.RevealOutcome.NoSuchTask;
import shiyu.order.task.RevealOutcome.Revealed;
import shiyu.order.task.RevealPhone;
import shiyu.order.task.TaskId;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/tasks/{id}/phone-reveals")
class RevealController {

    /** How long a screen shows the number. */
    private static final int SECONDS_SHOWN = 30;

    private final PhoneReveals reveals;

    RevealController(PhoneReveals reveals) {
        this.reveals = reveals;
    }

    /**
     * The number to dial, in full; who saw it is in the access log before the answer is sent. For one's own tasks, or
     * all for who may read the team's. Refused with 409 {@code no-phone} when no number can be dialled.
     */
    @PostMapping
    @RequiresRight(value = Rights.PII_REVEAL, owner = "assignee")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RevealedPhoneView.class)))
    Mono<ResponseEntity<Object>> reveal(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable RevealRequest request) {
        var command = new RevealPhone(
                new TaskId(id),
                new AgentId(caller.subject()),
                caller.may(Rights.FOLLOWUP_READ_TEAM),
                request == null ? null : request.purpose());
        return reveals.reveal(command).map(RevealController::answer);
    }

    private static ResponseEntity<Object> answer(RevealOutcome outcome) {
        return switch (outcome) {
            case Revealed(var phone) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new RevealedPhoneView(phone, SECONDS_SHOWN));
            case NoSuchTask() -> Problems.notFound("There is no such task.");
            case NoPhone() -> Problems.refuse(CONFLICT, "no-phone", "No number of this customer can be dialled.");
        };
    }

    /** @param purpose what for, as a short name; it is kept in the access log */
    record RevealRequest(
            @Pattern(regexp = "[a-z][a-z-]{1,40}") @Nullable String purpose) {}

    record RevealedPhoneView(String phone, int expiresInSeconds) {}
}
