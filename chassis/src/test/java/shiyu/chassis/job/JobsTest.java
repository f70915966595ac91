package shiyu.chassis.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.reactive.TransactionCallback;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.id.Ids;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.test.Await;

/** A job that counts to twenty, a row in {@code counted} for each. */
class JobsTest {

    private static final int LAST = 20;
    private static final String KIND = "counting";
    private static final Duration LEASE = Duration.ofMillis(600);

    private final Bell bell = new Bell();
    private TestDatabase database;
    private Jobs jobs;
    private Loops running = new Loops(0, List.of());

    @BeforeEach
    void freshHouse() {
        database = new TestDatabase("jobs");
        database.execute("CREATE TABLE counted (number int NOT NULL)");
        jobs = new Jobs(database.client(), database.transaction(), Clock.systemUTC(), bell::ring);
    }

    @AfterEach
    void close() {
        running.stop();
        database.close();
    }

    @Test
    void doesTheWorkStepByStep() {
        start(runner(this::count));
        var id = enqueue();
        var done = finished(id);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(List.of(done.done(), done.total())).containsExactly((long) LAST, (long) LAST);
        assertThat(done.finishedAt()).isNotNull();
        assertCountedOnce();
    }

    @Test
    void anotherRunnerGoesOnWhereTheFirstWasAbandonedAndTheFirstCannotInterfere() {
        var freed = new CompletableFuture<Void>();
        var stuck = new CompletableFuture<Void>();
        start(runner(Duration.ofHours(1), stoppingIn(11, stuck, freed)));
        var first = running;
        var id = enqueue();
        stuck.join();
        assertThat(find(id).done()).isEqualTo(10);

        // its lease runs out unrenewed, as that of a killed process does
        database.execute("UPDATE job SET lease_until = now() - interval '1 s'");
        start(runner(this::count));
        assertThat(finished(id).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(database.count("job WHERE fence = 2")).isOne();

        freed.complete(null);
        first.stop();
        assertCountedOnce();
        assertThat(find(id).status()).isEqualTo(JobStatus.COMPLETED);
    }

    /** Stands still in the middle of a step, before its transaction commits. */
    private Function<JobContext, Mono<JobStep>> stoppingIn(
            int number, CompletableFuture<Void> stuck, CompletableFuture<Void> freed) {
        return job -> count(job).delayUntil(_ -> {
            if (job.done() + 1 < number) {
                return Mono.empty();
            }
            stuck.complete(null);
            return Mono.fromFuture(freed);
        });
    }

    @Test
    void aStepThatTakesLongerThanTheLeaseKeepsIt() {
        start(runner(job -> job.done() == 5 ? Mono.delay(Duration.ofSeconds(2)).then(count(job)) : count(job)));
        var other = new Loops(0, List.of(new Loop("other", runner(this::count))));
        var id = enqueue();
        Await.until(() -> assertThat(find(id).done()).isEqualTo(5));
        other.start();
        try {
            assertThat(finished(id).status()).isEqualTo(JobStatus.COMPLETED);
            assertThat(database.count("job WHERE fence = 1")).isOne();
            assertCountedOnce();
        } finally {
            other.stop();
        }
    }

    @Test
    void triesAFailingStepAgain() {
        var tries = new AtomicInteger();
        start(runner(job -> count(job)
                .filter(_ -> job.done() != 5 || tries.incrementAndGet() == 3)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("not yet")))));
        assertThat(finished(enqueue()).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(tries).hasValue(3);
        assertCountedOnce();
    }

    @Test
    void failsWithAReasonWhenAStepKeepsFailing() {
        var tries = new AtomicInteger();
        start(runner(job ->
                count(job).then(Mono.error(() -> new IllegalStateException("try " + tries.incrementAndGet())))));
        var failed = finished(enqueue());
        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.errorCode()).isEqualTo("step-failed");
        assertThat(failed.errorMessage()).contains("IllegalStateException").doesNotContain("try");
        assertThat(tries).hasValue(4);
        assertThat(database.count("counted")).isZero();
    }

    @Test
    void failsAtOnceWhenAStepSaysSo() {
        start(runner(_ -> Mono.just(JobStep.failed("no-numbers", "There is nothing to count."))));
        var failed = finished(enqueue());
        assertThat(failed.errorCode()).isEqualTo("no-numbers");
        assertThat(failed.errorMessage()).isEqualTo("There is nothing to count.");
    }

    @Test
    void waitsForFaultsThatPass() {
        var tries = new AtomicInteger();
        start(runner(job -> job.done() == 5 && tries.incrementAndGet() < 5
                ? Mono.error(new DataAccessResourceFailureException("PostgreSQL is away"))
                : count(job)));
        assertThat(finished(enqueue()).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(tries).hasValue(5);
        assertCountedOnce();
    }

    @Test
    void aStepWhoseCommitWasNotAnsweredIsNotTakenTwice() {
        start(new JobRunner(
                Map.of(KIND, handler(this::count)), claimed(LEASE), losingOneAnswer(), properties(LEASE), bell));
        assertThat(finished(enqueue()).status()).isEqualTo(JobStatus.COMPLETED);
        assertCountedOnce();
    }

    /** Commits, but the connection breaks before one of the commits is answered. */
    private TransactionalOperator losingOneAnswer() {
        var commits = new AtomicInteger();
        var real = database.transaction();
        return new TransactionalOperator() {
            @Override
            public <T> Mono<T> transactional(Mono<T> work) {
                return real.transactional(work)
                        .filter(_ -> commits.incrementAndGet() != 5)
                        .switchIfEmpty(Mono.error(() -> new DataAccessResourceFailureException("no answer")));
            }

            @Override
            public <T> Flux<T> execute(TransactionCallback<T> work) {
                return real.execute(work);
            }
        };
    }

    @Test
    void aStopHandsTheJobOverAtOnce() {
        var slowly = new AtomicBoolean(true);
        start(runner(job -> slowly.get() ? Mono.delay(Duration.ofMillis(50)).then(count(job)) : count(job)));
        var id = enqueue();
        Await.until(() -> assertThat(find(id).done()).isPositive());
        running.stop();
        assertThat(find(id).status()).isEqualTo(JobStatus.RUNNING);
        assertThat(database.count("job WHERE lease_until < now()")).isOne();

        start(runner(this::count));
        assertThat(finished(id).status()).isEqualTo(JobStatus.COMPLETED);
        assertCountedOnce();
    }

    @Test
    void leavesJobsOfOtherKindsAlone() {
        var id = Ids.next();
        jobs.enqueue(id, "something-else", Map.of(), null).block();
        start(runner(this::count));
        assertThat(finished(enqueue()).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(find(id).status()).isEqualTo(JobStatus.QUEUED);
    }

    private Mono<JobStep> count(JobContext job) {
        var number = job.state(Counter.class).next();
        var state = new Counter(number + 1);
        return database.client()
                .sql("INSERT INTO counted VALUES (:number)")
                .bind("number", number)
                .then()
                .thenReturn(
                        number == LAST
                                ? JobStep.completed(number, (long) LAST, state)
                                : JobStep.progress(number, (long) LAST, state));
    }

    private UUID enqueue() {
        var id = Ids.next();
        jobs.enqueue(id, KIND, new Counter(1), null).block();
        return id;
    }

    private Job find(UUID id) {
        return jobs.find(id).blockOptional().orElseThrow();
    }

    private Job finished(UUID id) {
        Await.until(() -> assertThat(find(id).status()).isNotIn(Set.of(JobStatus.QUEUED, JobStatus.RUNNING)));
        return find(id);
    }

    private void assertCountedOnce() {
        assertThat(database.count("counted")).isEqualTo(LAST);
        assertThat(database.count("(SELECT DISTINCT number FROM counted) AS numbers"))
                .isEqualTo(LAST);
    }

    private void start(JobRunner runner) {
        running = new Loops(0, List.of(new Loop("jobs", runner)));
        running.start();
    }

    private JobRunner runner(Function<JobContext, Mono<JobStep>> step) {
        return runner(LEASE, step);
    }

    private JobRunner runner(Duration lease, Function<JobContext, Mono<JobStep>> step) {
        return new JobRunner(
                Map.of(KIND, handler(step)), claimed(lease), database.transaction(), properties(lease), bell);
    }

    private ClaimedJobs claimed(Duration lease) {
        return new ClaimedJobs(database.client(), Clock.systemUTC(), Ids.next(), lease);
    }

    private static JobProperties properties(Duration lease) {
        return new JobProperties(1, lease, Duration.ofMillis(100), Duration.ofSeconds(10));
    }

    private static JobHandler handler(Function<JobContext, Mono<JobStep>> step) {
        return new JobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Mono<JobStep> step(JobContext job) {
                return step.apply(job);
            }
        };
    }

    record Counter(int next) {}
}
