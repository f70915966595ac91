package shiyu.order.task.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.order.people.AgentId;
import shiyu.order.task.CallSheet;
import shiyu.order.task.CallSheets;
import shiyu.order.task.TaskEntries;
import shiyu.order.task.TaskFilter;
import shiyu.order.task.TaskFilter.Assignee;
import shiyu.order.task.TaskId;
import shiyu.order.task.TaskKind;
import shiyu.order.task.TaskStatus;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final TaskEntries entries;
    private final CallSheets sheets;

    TaskController(TaskEntries entries, CallSheets sheets) {
        this.entries = entries;
        this.sheets = sheets;
    }

    /**
     * Tasks, what to call now first: due ones by priority, retries that are due, what is due later, then closed ones.
     * Agents see their own; whoever may read the team's sees all.
     */
    @GetMapping
    @RequiresRight(
            value = {Rights.TASKS_READ_OWN, Rights.FOLLOWUP_READ_TEAM},
            owner = "assignee")
    Mono<Page<TaskView>> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Nullable TaskKind kind,
            @Parameter(description = "Of which they are tasks, or on which they were dealt.")
                    @RequestParam(required = false)
                    @Nullable LocalDate businessDay,
            @Parameter(description = "me, an agent's id, or none for tasks that nobody has yet.")
                    @RequestParam(required = false)
                    @Nullable String assignee,
            @RequestParam(required = false) @Nullable TaskStatus status) {
        var filter = new TaskFilter(kind, status, businessDay, assignee(assignee, caller));
        return entries.list(filter, page)
                .map(found ->
                        new Page<>(found.items().stream().map(TaskView::of).toList(), found.nextCursor()));
    }

    /** One task with orders, script, care advice and attempts. One of somebody else answers 404. */
    @GetMapping("/{id}")
    @RequiresRight(
            value = {Rights.TASKS_READ_OWN, Rights.FOLLOWUP_READ_TEAM},
            owner = "assignee")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskDetailView.class)))
    Mono<ResponseEntity<Object>> get(Caller caller, @PathVariable UUID id) {
        return sheets.of(new TaskId(id), new AgentId(caller.subject()), mayReadTeam(caller))
                .map(TaskController::answer)
                .switchIfEmpty(Mono.fromSupplier(() -> Problems.notFound("There is no such task.")));
    }

    private static ResponseEntity<Object> answer(CallSheet sheet) {
        return ResponseEntity.ok().eTag(ETags.of(sheet.task().version())).body(TaskDetailView.of(sheet));
    }

    private static Assignee assignee(@Nullable String wanted, Caller caller) {
        var own = new Assignee.One(new AgentId(caller.subject()));
        var chosen =
                switch (wanted) {
                    case null -> mayReadTeam(caller) ? new Assignee.Anybody() : own;
                    case "me" -> own;
                    case "none" -> new Assignee.Nobody();
                    default -> new Assignee.One(new AgentId(agent(wanted)));
                };
        if (!chosen.equals(own) && !mayReadTeam(caller)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "missing-right",
                    "Tasks of others need the right " + Rights.FOLLOWUP_READ_TEAM + ".");
        }
        return chosen;
    }

    private static UUID agent(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.invalid(
                    new FieldError("assignee", "wrong-type", "must be me, none or the id of an agent"));
        }
    }

    private static boolean mayReadTeam(Caller caller) {
        return caller.may(Rights.FOLLOWUP_READ_TEAM);
    }
}
