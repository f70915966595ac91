package shiyu.order.task.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.order.people.AgentId;
import shiyu.order.task.AttemptId;
import shiyu.order.task.AttemptOutcome;
import shiyu.order.task.AttemptOutcome.AlreadyRecorded;
import shiyu.order.task.AttemptOutcome.CorrectionNotAllowed;
import shiyu.order.task.AttemptOutcome.NoSuchTask;
import shiyu.order.task.AttemptOutcome.NotTheLastAttempt;
import shiyu.order.task.AttemptOutcome.NotYourCall;
import shiyu.order.task.AttemptOutcome.Recorded;
import shiyu.order.task.AttemptOutcome.SeenTooEarly;
import shiyu.order.task.AttemptOutcome.TaskNotOpen;
import shiyu.order.task.AttemptOutcome.TooManyAttempts;
import shiyu.order.task.CallDesk;
import shiyu.order.task.CallSheets;
import shiyu.order.task.RecordAttempt;
import shiyu.order.task.TaskId;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/tasks/{id}/attempts")
class AttemptController {

    private final CallDesk desk;
    private final CallSheets sheets;

    AttemptController(CallDesk desk, CallSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /**
     * Records what came of one's own call. With {@code supersedes} it corrects the last attempt, on the same day or by
     * who may reassign calls. The same words told twice within moments are one call: the second answers 200 with what
     * stands. Refused with 409 {@code task-not-open}, {@code too-many-attempts}, {@code not-your-task},
     * {@code not-the-last-attempt} or {@code correction-not-allowed}, and with 412 when {@code If-Match} was sent and
     * the task has changed since.
     */
    @PostMapping
    @RequiresRight(value = Rights.FOLLOWUP_RECORD_OWN, owner = "assignee")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttemptRecordedView.class)))
    Mono<ResponseEntity<Object>> record(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AttemptRequest request) {
        var command = request.toCommand(
                new TaskId(id),
                new AgentId(caller.subject()),
                caller.may(Rights.FOLLOWUP_REASSIGN),
                ifMatch == null ? null : ETags.expected(ifMatch));
        return desk.record(command).flatMap(outcome -> answer(outcome, command));
    }

    private Mono<ResponseEntity<Object>> answer(AttemptOutcome outcome, RecordAttempt command) {
        return switch (outcome) {
            case Recorded done -> recorded(done.attempt().id(), command, CREATED);
            case AlreadyRecorded(var standing) -> recorded(standing.id(), command, OK);
            case NoSuchTask() -> Mono.just(Problems.notFound("There is no such task."));
            case SeenTooEarly() -> Mono.just(Problems.versionChanged());
            case NotYourCall() -> refused("not-your-task", "Somebody else is to make this call, or nobody yet.");
            case TaskNotOpen(var status) -> refused("task-not-open", "This task is %s already.".formatted(status));
            case TooManyAttempts(var allowed) ->
                refused("too-many-attempts", "A call is tried %d times at most.".formatted(allowed));
            case NotTheLastAttempt() ->
                refused("not-the-last-attempt", "Only the last attempt that stands can be corrected.");
            case CorrectionNotAllowed() ->
                refused("correction-not-allowed", "Only who told it can correct it, and only on the same day.");
        };
    }

    private Mono<ResponseEntity<Object>> recorded(AttemptId attempt, RecordAttempt command, HttpStatus status) {
        return sheets.of(command.task(), command.agent(), command.mayCorrectOthers())
                .map(sheet -> ResponseEntity.status(status)
                        .eTag(ETags.of(sheet.task().version()))
                        .body(new AttemptRecordedView(attempt.value(), TaskDetailView.of(sheet))));
    }

    private static Mono<ResponseEntity<Object>> refused(String code, String detail) {
        return Mono.just(Problems.refuse(CONFLICT, code, detail));
    }

    /** @param task as it is now */
    record AttemptRecordedView(UUID attemptId, TaskDetailView task) {}
}
