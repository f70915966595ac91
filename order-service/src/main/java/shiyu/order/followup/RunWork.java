package shiyu.order.followup;

import java.time.Duration;
import reactor.core.publisher.Mono;
import shiyu.chassis.lease.Leases;
import shiyu.chassis.loop.Work;

/**
 * Begins the morning's run when its time has come, and brings every run that was begun to its end, also one whose
 * process died: of all instances the one that holds the lease does.
 */
class RunWork implements Work {

    /** One for all days: runs of two days share the agents' room. */
    private static final String LEASE = "follow-up-run";

    private static final Duration TAKEN_OVER_AFTER = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MorningRun morning;
    private final FollowUpRuns runs;
    private final FollowUpPass pass;
    private final Leases leases;
    private final RunBell bell;

    RunWork(MorningRun morning, FollowUpRuns runs, FollowUpPass pass, Leases leases, RunBell bell) {
        this.morning = morning;
        this.runs = runs;
        this.pass = pass;
        this.leases = leases;
        this.bell = bell;
    }

    @Override
    public void turn() throws InterruptedException {
        morning.beginIfDue().block();
        var made = finishOne().blockOptional().isPresent();
        if (!made) {
            bell.await(LOOK);
        }
    }

    @Override
    public void wake() {
        bell.ring();
    }

    /** Empty when there is nothing to do, or somebody else does it. */
    private Mono<FollowUpRun> finishOne() {
        return runs.unfinished()
                .flatMap(_ -> leases.holding(
                        LEASE, TAKEN_OVER_AFTER, fence -> runs.unfinished().flatMap(run -> pass.make(run, fence))));
    }
}
