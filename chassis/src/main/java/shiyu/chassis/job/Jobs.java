package shiyu.chassis.job;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.AfterCommit;
import shiyu.chassis.database.Bind;

/** Long work that has been asked for. */
public final class Jobs {

    private static final String ENQUEUE = """
            INSERT INTO job (id, kind, state, created_by, created_at)
            VALUES (:id, :kind, :state, :createdBy, :createdAt)
            """;

    private static final String FIND = """
            SELECT id, kind, status, done, total, state, error_code, error_message, created_by, created_at, started_at,
                   finished_at, version
            FROM job WHERE id = :id
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Runnable enqueued;

    /** @param enqueued called after the commit of every transaction that enqueued */
    Jobs(DatabaseClient database, TransactionalOperator transaction, Clock clock, Runnable enqueued) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.enqueued = enqueued;
    }

    /**
     * Asks for the work in the caller's transaction; a runner takes it up after the commit.
     *
     * @param kind of the {@link JobHandler} that does it
     * @param state a record or a JSON tree that the first step starts from
     */
    public Mono<Void> enqueue(UUID id, String kind, Object state, @Nullable UUID createdBy) {
        return database.sql(ENQUEUE)
                .bind("id", id)
                .bind("kind", kind)
                .bind("state", Json.of(JobState.write(state)))
                .bind("createdBy", Bind.nullable(createdBy, UUID.class))
                .bind("createdAt", clock.instant())
                .then()
                .then(Mono.defer(() -> AfterCommit.run(enqueued)))
                .as(transaction::transactional);
    }

    /** Empty when there is no such job. */
    public Mono<Job> find(UUID id) {
        return database.sql(FIND).bind("id", id).map(Jobs::job).one();
    }

    private static Job job(Readable row) {
        return new Job(
                required(row, "id", UUID.class),
                required(row, "kind", String.class),
                JobStatus.valueOf(required(row, "status", String.class)),
                required(row, "done", Long.class),
                row.get("total", Long.class),
                JobState.parse(required(row, "state", Json.class).asString()),
                row.get("error_code", String.class),
                row.get("error_message", String.class),
                row.get("created_by", UUID.class),
                required(row, "created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class),
                required(row, "version", Long.class));
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("no " + column);
        }
        return value;
    }
}
