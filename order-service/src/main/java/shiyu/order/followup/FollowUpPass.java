package shiyu.order.followup;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.lease.Fence;
import shiyu.chassis.lease.Leases;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.followup.dealing.Dealing;
import shiyu.order.task.DealtCalls;
import shiyu.order.task.TaskEvents;

/**
 * One pass of a run: reads what is due and who is there, has it dealt, and writes the plan down a thousand calls at a
 * time. Every transaction checks the fence first. A pass that dies half-way is simply made again: what stands is what
 * the next one begins with.
 */
@Service
class FollowUpPass {

    private static final int CHUNK = 1_000;

    private final FollowUpRuns runs;
    private final DueSet dueSet;
    private final FollowUpSettings settings;
    private final DealtCalls calls;
    private final TaskEvents taskEvents;
    private final FollowUpEvents events;
    private final Leases leases;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    FollowUpPass(
            FollowUpRuns runs,
            DueSet dueSet,
            FollowUpSettings settings,
            DealtCalls calls,
            TaskEvents taskEvents,
            FollowUpEvents events,
            Leases leases,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.runs = runs;
        this.dueSet = dueSet;
        this.settings = settings;
        this.calls = calls;
        this.taskEvents = taskEvents;
        this.events = events;
        this.leases = leases;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    Mono<FollowUpRun> make(FollowUpRun run, Fence fence) {
        return settings.terms()
                .flatMap(terms -> fenced(fence, dueSet.settle(run, terms))
                        .flatMap(due -> table(run, terms, due))
                        .flatMap(table -> deal(run, table, fence)));
    }

    /** Everything that the distribution needs, as it is now. */
    private Mono<Table> table(FollowUpRun run, FollowUpTerms terms, List<DueContact> due) {
        var day = run.businessDay();
        return Mono.zip(dueSet.unassigned(day), dueSet.onDuty(day), dueSet.alreadyDealt(day))
                .map(read -> new Table(day, terms, due, read.getT1(), read.getT2(), read.getT3()));
    }

    private Mono<FollowUpRun> deal(FollowUpRun run, Table table, Fence fence) {
        var plan = Dealing.deal(table.day(), table.policy(), table.due(), table.onDuty());
        var now = calendar.now();
        var ended = runs.complete(run.id(), table.terms().threshold(), plan.scope(), now)
                .flatMap(completed -> events.completed(completed).thenReturn(completed));
        return Flux.fromIterable(table.chunksOf(plan, CHUNK, now))
                .concatMap(chunk -> fenced(fence, write(run, chunk)))
                .then(fenced(fence, ended));
    }

    private Mono<Void> write(FollowUpRun run, Chunk chunk) {
        return calls.open(chunk.opening(), run.id().value())
                .flatMap(taskEvents::created)
                .then(calls.assign(chunk.assigning()))
                .flatMap(taskEvents::assigned);
    }

    private <T> Mono<T> fenced(Fence fence, Mono<T> work) {
        return leases.check(fence).then(work).as(transaction::transactional);
    }
}
