package shiyu.order.followup;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.followup.FollowUpRun.Status;
import shiyu.order.followup.FollowUpRun.Trigger;
import shiyu.order.followup.RunOutcome.Going;
import shiyu.order.followup.RunOutcome.NotYet;
import shiyu.order.followup.RunOutcome.Started;
import shiyu.order.followup.RunOutcome.UpToDate;

/** Where runs are asked for. The work itself is done elsewhere, by {@link RunWork}. */
@Service
public class RunDesk {

    private final FollowUpRuns runs;
    private final DueSet dueSet;
    private final FollowUpSettings settings;
    private final BusinessCalendar calendar;
    private final RunBell bell;
    private final TransactionalOperator transaction;

    RunDesk(
            FollowUpRuns runs,
            DueSet dueSet,
            FollowUpSettings settings,
            BusinessCalendar calendar,
            RunBell bell,
            TransactionalOperator transaction) {
        this.runs = runs;
        this.dueSet = dueSet;
        this.settings = settings;
        this.calendar = calendar;
        this.bell = bell;
        this.transaction = transaction;
    }

    /** The day's run: a new one, the one under way, or another pass of a completed one if it would change anything. */
    public Mono<RunOutcome> ask(LocalDate day) {
        var today = calendar.today();
        if (day.isAfter(today)) {
            return Mono.just(new NotYet(today));
        }
        return runs.begin(day, Trigger.MANUAL, calendar.now())
                .<RunOutcome>map(Started::new)
                .switchIfEmpty(Mono.defer(() -> runs.of(day).flatMap(this::again)))
                .as(transaction::transactional)
                .doOnNext(_ -> bell.ring());
    }

    private Mono<RunOutcome> again(FollowUpRun run) {
        if (run.status() == Status.RUNNING) {
            return Mono.just(new Going(run));
        }
        return settings.terms()
                .flatMap(terms -> dueSet.isAnythingNew(run, terms))
                .flatMap(anythingNew -> anythingNew ? anotherPass(run) : Mono.just(new UpToDate(run)));
    }

    /** Somebody else may have begun it in this very moment. */
    private Mono<RunOutcome> anotherPass(FollowUpRun run) {
        return runs.beginAgain(run.id(), Trigger.MANUAL, calendar.now())
                .<RunOutcome>map(Started::new)
                .switchIfEmpty(Mono.defer(() -> runs.find(run.id()).map(Going::new)));
    }
}
