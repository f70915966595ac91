package shiyu.order.followup.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.RequiresRight;
import shiyu.order.followup.Boards;
import shiyu.order.followup.Exclusion;
import shiyu.order.followup.FollowUpRun;
import shiyu.order.followup.FollowUpRuns;
import shiyu.order.followup.RunDesk;
import shiyu.order.followup.RunId;
import shiyu.order.followup.RunOutcome;
import shiyu.order.followup.RunOutcome.Going;
import shiyu.order.followup.RunOutcome.NotYet;
import shiyu.order.followup.RunOutcome.Started;
import shiyu.order.followup.RunOutcome.UpToDate;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/follow-up-runs")
class RunController {

    private final RunDesk desk;
    private final FollowUpRuns runs;
    private final Boards boards;

    RunController(RunDesk desk, FollowUpRuns runs, Boards boards) {
        this.desk = desk;
        this.runs = runs;
        this.boards = boards;
    }

    /**
     * Has the day's calls dealt, in the background. A day has one run: asked for again it is the one under way, or
     * another pass over what has become due since; when there is nothing of the kind, 200 and nothing changes. A day
     * that has not begun is refused with 409 {@code day-not-begun}.
     */
    @PostMapping
    @RequiresRight(Rights.FOLLOWUP_RUN)
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunView.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    Mono<ResponseEntity<Object>> ask(@Valid @RequestBody RunRequest request) {
        return desk.ask(request.businessDay()).map(RunController::answer);
    }

    private static ResponseEntity<Object> answer(RunOutcome outcome) {
        return switch (outcome) {
            case Started(var run) -> accepted(run);
            case Going(var run) -> accepted(run);
            case UpToDate(var run) -> ResponseEntity.ok(RunView.of(run));
            case NotYet(var today) ->
                Problems.refuse(CONFLICT, "day-not-begun", "Today is %s for the business.".formatted(today));
        };
    }

    private static ResponseEntity<Object> accepted(FollowUpRun run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/follow-up-runs/" + run.id().value()))
                .body(RunView.of(run));
    }

    /** The run of a day, or the latest runs. */
    @GetMapping
    @RequiresRight(Rights.FOLLOWUP_READ_TEAM)
    Mono<Page<RunView>> list(PageRequest page, @RequestParam(required = false) @Nullable LocalDate businessDay) {
        var found = businessDay == null ? runs.latest(page.limit()) : Flux.from(runs.of(businessDay));
        return found.map(RunView::of).collectList().map(Page::last);
    }

    @GetMapping("/{id}")
    @RequiresRight(Rights.FOLLOWUP_READ_TEAM)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    Mono<ResponseEntity<Object>> get(@PathVariable UUID id) {
        return answer(id, run -> Mono.just(RunView.of(run)));
    }

    /** Who carries what, how far the calls have come, and what was told last. */
    @GetMapping("/{id}/distribution")
    @RequiresRight(Rights.FOLLOWUP_READ_TEAM)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DistributionView.class)))
    Mono<ResponseEntity<Object>> distribution(@PathVariable UUID id) {
        return answer(id, run -> boards.of(run).map(DistributionView::of));
    }

    /** The orders that were left out, each with the reason. */
    @GetMapping("/{id}/exclusions")
    @RequiresRight(Rights.FOLLOWUP_READ_TEAM)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExclusionPage.class)))
    Mono<ResponseEntity<Object>> exclusions(@PathVariable UUID id, PageRequest page) {
        return answer(id, run -> boards.exclusions(run, page).map(ExclusionPage::of));
    }

    private Mono<ResponseEntity<Object>> answer(UUID id, Function<FollowUpRun, Mono<?>> view) {
        return runs.find(new RunId(id))
                .flatMap(view)
                .map(ResponseEntity::<Object>ok)
                .switchIfEmpty(Mono.fromSupplier(() -> Problems.notFound("There is no such run.")));
    }

    record RunRequest(@NotNull LocalDate businessDay) {}

    record ExclusionPage(
            List<ExclusionView> items, @Nullable String nextCursor) {

        static ExclusionPage of(Page<Exclusion> page) {
            return new ExclusionPage(
                    page.items().stream().map(ExclusionView::of).toList(), page.nextCursor());
        }
    }
}
