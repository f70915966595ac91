package shiyu.chassis.lease;

import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work that one process at a time may do. The database's clock decides when a lease has run out. A holder that was only
 * slow notices by {@link #check}: whoever takes the lease has to wait for the transactions that passed the check.
 */
public final class Leases {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private static final String TAKE = """
            INSERT INTO lease (name, token, expires_at)
            VALUES (:name, 1, clock_timestamp() + :ttl * interval '1 ms')
            ON CONFLICT (name) DO UPDATE SET token = lease.token + 1, expires_at = excluded.expires_at
            WHERE lease.expires_at <= clock_timestamp()
            RETURNING token
            """;

    private static final String RENEW = """
            UPDATE lease SET expires_at = clock_timestamp() + :ttl * interval '1 ms'
            WHERE name = :name AND token = :token
            """;

    private static final String GIVE_BACK =
            "UPDATE lease SET expires_at = clock_timestamp() WHERE name = :name AND token = :token";

    private static final String CHECK = """
            SELECT token FROM lease
            WHERE name = :name AND token = :token AND expires_at > clock_timestamp()
            FOR SHARE
            """;

    private final DatabaseClient database;
    private final TransactionalOperator ownTransaction;

    /** @param ownTransaction one that doesn't join the caller's */
    Leases(DatabaseClient database, TransactionalOperator ownTransaction) {
        this.database = database;
        this.ownTransaction = ownTransaction;
    }

    /**
     * Does the work while holding the lease, renewing it; empty when somebody else holds it. The lease is given back
     * when the work ends. When it is lost, the work is cancelled and the result is a {@link FenceLost}.
     *
     * @param ttl after which others may take over from a holder that died; a few seconds or more
     */
    public <T> Mono<T> holding(String name, Duration ttl, Function<Fence, Mono<T>> work) {
        return Mono.usingWhen(
                take(name, ttl), fence -> work.apply(fence).takeUntilOther(renewing(fence, ttl)), this::giveBack);
    }

    /**
     * To be called in every transaction of the work, before it writes.
     *
     * @return errors with {@link FenceLost} when the lease has run out or moved on
     */
    public Mono<Void> check(Fence fence) {
        var held = database.sql(CHECK)
                .bind("name", fence.name())
                .bind("token", fence.token())
                .mapValue(Long.class)
                .one()
                .switchIfEmpty(Mono.error(() -> new FenceLost(fence)));
        return TransactionSynchronizationManager.forCurrentTransaction()
                .onErrorMap(
                        NoTransactionException.class,
                        e -> new IllegalStateException("a fence is checked within a transaction", e))
                .then(held)
                .then();
    }

    Mono<Fence> take(String name, Duration ttl) {
        return database.sql(TAKE)
                .bind("name", name)
                .bind("ttl", ttl.toMillis())
                .mapValue(Long.class)
                .one()
                .map(token -> new Fence(name, token))
                .as(ownTransaction::transactional);
    }

    private Mono<Void> renewing(Fence fence, Duration ttl) {
        return Flux.interval(ttl.dividedBy(3))
                .onBackpressureDrop()
                .concatMap(_ -> renew(fence, ttl), 1)
                .then();
    }

    private Mono<Void> renew(Fence fence, Duration ttl) {
        return database.sql(RENEW)
                .bind("name", fence.name())
                .bind("token", fence.token())
                .bind("ttl", ttl.toMillis())
                .fetch()
                .rowsUpdated()
                .as(ownTransaction::transactional)
                .onErrorResume(e -> {
                    log.warn("the lease {} could not be renewed, trying again", fence.name(), e);
                    return Mono.just(1L);
                })
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new FenceLost(fence)))
                .then();
    }

    private Mono<Void> giveBack(Fence fence) {
        return database.sql(GIVE_BACK)
                .bind("name", fence.name())
                .bind("token", fence.token())
                .then()
                .as(ownTransaction::transactional)
                .onErrorResume(e -> {
                    log.warn("the lease {} could not be given back and runs out by itself", fence.name(), e);
                    return Mono.empty();
                });
    }
}
