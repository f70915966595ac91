package shiyu.chassis.job;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.Bind;

/**
 * Jobs as a runner sees them. Taking one up raises its fence; every later change names the fence, and changes nothing
 * once another runner has taken the job over.
 */
final class ClaimedJobs {

    private static final String CLAIM = """
            UPDATE job
            SET status = 'RUNNING', fence = fence + 1, owner = :owner, version = version + 1,
                lease_until = clock_timestamp() + :lease * interval '1 ms',
                started_at = coalesce(started_at, :now)
            WHERE id = (SELECT id FROM job
                        WHERE kind = ANY (:kinds)
                          AND (status = 'QUEUED' OR status = 'RUNNING' AND lease_until < clock_timestamp())
                        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, fence, version, kind, done, total, state, created_by
            """;

    private static final String RENEW = """
            UPDATE job SET lease_until = clock_timestamp() + :lease * interval '1 ms'
            WHERE id = :id AND fence = :fence AND status = 'RUNNING'
            """;

    private static final String SAVE = """
            UPDATE job
            SET status = :status, done = :done, total = :total, state = :state, version = version + 1,
                finished_at = CASE WHEN :status <> 'RUNNING' THEN :now::timestamptz END
            WHERE id = :id AND fence = :fence AND version = :version AND status = 'RUNNING'
            """;

    private static final String FAIL = """
            UPDATE job
            SET status = 'FAILED', error_code = :code, error_message = :message, finished_at = :now,
                version = version + 1
            WHERE id = :id AND fence = :fence AND status = 'RUNNING'
            """;

    private static final String GIVE_BACK =
            "UPDATE job SET lease_until = '-infinity' WHERE id = :id AND fence = :fence AND status = 'RUNNING'";

    private final DatabaseClient database;
    private final Clock clock;
    private final UUID owner;
    private final Duration lease;

    ClaimedJobs(DatabaseClient database, Clock clock, UUID owner, Duration lease) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
    }

    /** The oldest job of these kinds that waits or whose runner has not renewed its lease. */
    Mono<Claim> next(Collection<String> kinds) {
        return database.sql(CLAIM)
                .bind("kinds", kinds.toArray(String[]::new))
                .bind("owner", owner)
                .bind("lease", lease.toMillis())
                .bind("now", clock.instant())
                .map(ClaimedJobs::claim)
                .one();
    }

    Mono<Boolean> renew(Claim claim) {
        return affects(of(RENEW, claim).bind("lease", lease.toMillis()));
    }

    Mono<Boolean> save(Claim claim, JobStep.Progress step) {
        return save(claim, JobStatus.RUNNING, step);
    }

    Mono<Boolean> complete(Claim claim, JobStep.Completed step) {
        return save(claim, JobStatus.COMPLETED, new JobStep.Progress(step.done(), step.total(), step.state()));
    }

    private Mono<Boolean> save(Claim claim, JobStatus status, JobStep.Progress step) {
        return affects(of(SAVE, claim)
                .bind("version", claim.version())
                .bind("status", status.name())
                .bind("done", step.done())
                .bind("total", Bind.nullable(step.total(), Long.class))
                .bind("state", Json.of(JobState.write(step.state())))
                .bind("now", clock.instant()));
    }

    Mono<Boolean> fail(Claim claim, JobStep.Failed step) {
        return affects(of(FAIL, claim)
                .bind("code", step.code())
                .bind("message", step.message())
                .bind("now", clock.instant()));
    }

    /** For another runner to go on at once. */
    Mono<Boolean> giveBack(Claim claim) {
        return affects(of(GIVE_BACK, claim));
    }

    private DatabaseClient.GenericExecuteSpec of(String statement, Claim claim) {
        return database.sql(statement).bind("id", claim.job().id()).bind("fence", claim.fence());
    }

    private static Mono<Boolean> affects(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private static Claim claim(Readable row) {
        var job = new JobContext(
                Jobs.required(row, "id", UUID.class),
                Jobs.required(row, "kind", String.class),
                Jobs.required(row, "done", Long.class),
                row.get("total", Long.class),
                JobState.parse(Jobs.required(row, "state", Json.class).asString()),
                row.get("created_by", UUID.class));
        return new Claim(job, Jobs.required(row, "fence", Long.class), Jobs.required(row, "version", Long.class));
    }

    /**
     * A job that is ours for now.
     *
     * @param fence greater than that of every earlier runner of the job
     * @param version grows with every step: one whose commit was not answered is not taken twice
     */
    record Claim(JobContext job, long fence, long version) {

        Claim after(JobStep.Progress step) {
            var state = JobState.parse(JobState.write(step.state()));
            var next = new JobContext(job.id(), job.kind(), step.done(), step.total(), state, job.createdBy());
            return new Claim(next, fence, version + 1);
        }
    }
}
