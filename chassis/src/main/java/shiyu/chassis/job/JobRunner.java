package shiyu.chassis.job;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.PassingFaults;
import shiyu.chassis.job.ClaimedJobs.Claim;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Work;

/** Takes up one job after the other and does it step by step, each step in one transaction with its progress. */
final class JobRunner implements Work {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Map<String, JobHandler> handlers;
    private final ClaimedJobs jobs;
    private final TransactionalOperator transaction;
    private final JobProperties properties;
    private final Bell bell;
    private volatile boolean stopping;

    /** @param bell shared by the runners of a process */
    JobRunner(
            Map<String, JobHandler> handlers,
            ClaimedJobs jobs,
            TransactionalOperator transaction,
            JobProperties properties,
            Bell bell) {
        this.handlers = handlers;
        this.jobs = jobs;
        this.transaction = transaction;
        this.properties = properties;
        this.bell = bell;
    }

    @Override
    public void turn() throws InterruptedException {
        var claim = jobs.next(handlers.keySet()).block(properties.step());
        if (claim == null) {
            bell.await(properties.poll());
        } else {
            run(claim);
        }
    }

    @Override
    public void wake() {
        stopping = true;
        bell.ring();
    }

    @Override
    public void release() {
        stopping = false;
    }

    private void run(Claim claim) throws InterruptedException {
        var outcome = (Outcome) new Outcome.GoOn(claim);
        while (outcome instanceof Outcome.GoOn(var next)) {
            if (stopping) {
                jobs.giveBack(next).block(properties.step());
                return;
            }
            outcome = persevere(next);
        }
    }

    private Outcome persevere(Claim claim) throws InterruptedException {
        var failures = 0;
        for (var pause = FIRST_PAUSE; !stopping; pause = longer(pause)) {
            try {
                return step(claim).blockOptional(properties.step()).orElseThrow();
            } catch (RuntimeException e) {
                if (!PassingFaults.contains(e) && ++failures == TRIES) {
                    log.error(
                            "job {} of kind {} failed",
                            claim.job().id(),
                            claim.job().kind(),
                            e);
                    return end(jobs.fail(claim, reason(e)));
                }
                if (pause.equals(FIRST_PAUSE)) {
                    log.warn(
                            "a step of job {} failed and is tried again",
                            claim.job().id(),
                            e);
                }
            }
            Thread.sleep(pause);
        }
        return new Outcome.GoOn(claim);
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static JobStep.Failed reason(RuntimeException fault) {
        return new JobStep.Failed(
                "step-failed",
                "a step failed %d times: %s".formatted(TRIES, fault.getClass().getSimpleName()));
    }

    private Outcome end(Mono<Boolean> statement) {
        statement.block(properties.step());
        return new Outcome.Over();
    }

    private Mono<Outcome> step(Claim claim) {
        var handler = handlers.get(claim.job().kind());
        if (handler == null) {
            return Mono.error(() ->
                    new IllegalStateException("no handler of " + claim.job().kind()));
        }
        return Mono.defer(() -> handler.step(claim.job()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a step has to say how far it came")))
                .flatMap(step -> save(claim, step))
                .as(transaction::transactional)
                .takeUntilOther(renewing(claim))
                .onErrorResume(TakenOver.class, _ -> Mono.just(new Outcome.Over()));
    }

    private Mono<Outcome> save(Claim claim, JobStep step) {
        return switch (step) {
            case JobStep.Progress progress ->
                guarded(jobs.save(claim, progress)).thenReturn(new Outcome.GoOn(claim.after(progress)));
            case JobStep.Completed completed ->
                guarded(jobs.complete(claim, completed)).thenReturn(new Outcome.Over());
            case JobStep.Failed failed -> guarded(jobs.fail(claim, failed)).thenReturn(new Outcome.Over());
        };
    }

    /** Undoes the step when the job has gone on without it. */
    private static Mono<Boolean> guarded(Mono<Boolean> statement) {
        return statement.filter(Boolean::booleanValue).switchIfEmpty(Mono.error(TakenOver::new));
    }

    private Mono<Void> renewing(Claim claim) {
        return Flux.interval(properties.lease().dividedBy(3))
                .onBackpressureDrop()
                .concatMap(_ -> renew(claim), 1)
                .then();
    }

    private Mono<Boolean> renew(Claim claim) {
        return jobs.renew(claim).onErrorReturn(PassingFaults::contains, true).transform(JobRunner::guarded);
    }

    private sealed interface Outcome {

        record GoOn(Claim claim) implements Outcome {}

        record Over() implements Outcome {}
    }

    /** The fence or the version has moved on. */
    private static final class TakenOver extends RuntimeException {

        TakenOver() {
            super("the job has gone on without this step");
        }
    }
}
