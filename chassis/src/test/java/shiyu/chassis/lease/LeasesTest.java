package shiyu.chassis.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.test.Await;

class LeasesTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private TestDatabase database;
    private Leases leases;

    @BeforeEach
    void freshHouse() {
        database = new TestDatabase("leases");
        database.execute("CREATE TABLE chunk (id bigint GENERATED ALWAYS AS IDENTITY, token bigint, part text)");
        var own = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        leases = new Leases(database.client(), TransactionalOperator.create(database.transactions(), own));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneOfManyDoesTheWorkAndTheOthersAreToldSo() {
        var working = new AtomicInteger();
        var ttl = Duration.ofSeconds(2);
        var done = Flux.range(0, 8)
                .flatMap(
                        _ -> leases.holding(
                                "run", ttl, _ -> Mono.delay(ttl.multipliedBy(2)).map(_ -> working.incrementAndGet())),
                        8)
                .collectList()
                .block();
        assertThat(done).containsExactly(1);
    }

    @Test
    void theNextHolderHasAGreaterTokenAtOnce() {
        var token = leases.holding("run", Duration.ofMinutes(1), fence -> Mono.just(fence.token()));
        assertThat(token.block()).isEqualTo(1);
        assertThat(token.block()).isEqualTo(2);
    }

    @Test
    void workThatFailsGivesTheLeaseBackToo() {
        var failing = leases.holding("run", Duration.ofMinutes(1), _ -> Mono.error(new IllegalStateException("no")));
        assertThatThrownBy(failing::block).hasMessage("no");
        assertThat(leases.holding("run", SHORT, Mono::just).block()).isNotNull();
    }

    @Test
    void aHolderThatWasThoughtDeadIsStopped() {
        var movedOn =
                database.client().sql("UPDATE lease SET token = token + 1").then();
        var slow = leases.holding("run", SHORT, _ -> movedOn.then(Mono.delay(Duration.ofSeconds(10))))
                .toFuture();
        assertThat(slow).failsWithin(Duration.ofSeconds(8)).withThrowableThat().withCauseInstanceOf(FenceLost.class);
    }

    @Test
    void aFenceIsCheckedWithinATransactionOnly() {
        var checked = leases.check(new Fence("run", 1));
        assertThatThrownBy(checked::block).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoHoldersNeverOverlapPastTheCheck() {
        assertThat(chunksOfTwoHolders(leases::check)).containsExactly("1 begins", "1 ends", "2 begins", "2 ends");
    }

    @Test
    void withoutTheCheckTheyWould() {
        assertThat(chunksOfTwoHolders(_ -> Mono.empty())).containsExactly("1 begins", "2 begins", "2 ends", "1 ends");
    }

    @Test
    void aHolderThatWakesUpTooLateWritesNothing() {
        var old = take();
        Await.until(() ->
                assertThat(leases.holding("run", SHORT, Mono::just).block()).isNotNull());
        var late = chunk(old, Duration.ZERO, leases::check);
        assertThatThrownBy(late::block).isInstanceOf(FenceLost.class);
        assertThat(database.count("chunk")).isZero();
    }

    /**
     * The first holder's lease runs out in the middle of its chunk; the second takes over as soon as it can. Begins and
     * ends are written outside of the transactions, when they happen.
     */
    private List<String> chunksOfTwoHolders(Function<Fence, Mono<Void>> check) {
        var first = chunk(take(), SHORT.multipliedBy(4), check).toFuture();
        Await.until(() -> assertThat(database.count("chunk")).isOne());
        var second = CompletableFuture.runAsync(() -> Await.until(() -> assertThat(leases.holding(
                                "run",
                                Duration.ofMinutes(1),
                                fence -> chunk(fence, SHORT, check).thenReturn(fence))
                        .block())
                .isNotNull()));
        CompletableFuture.allOf(first, second).join();
        return database.client()
                .sql("SELECT token || ' ' || part FROM chunk ORDER BY id")
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** A holder whose process then stands still: nothing renews its lease. */
    private Fence take() {
        return leases.take("run", SHORT).blockOptional().orElseThrow();
    }

    private Mono<Void> chunk(Fence fence, Duration length, Function<Fence, Mono<Void>> check) {
        return check.apply(fence)
                .then(Mono.defer(() -> write(fence, "begins")))
                .then(Mono.delay(length))
                .then(Mono.defer(() -> write(fence, "ends")))
                .as(database.transaction()::transactional);
    }

    private Mono<Void> write(Fence fence, String part) {
        var outside = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return database.client()
                .sql("INSERT INTO chunk (token, part) VALUES (:token, :part)")
                .bind("token", fence.token())
                .bind("part", part)
                .then()
                .as(TransactionalOperator.create(database.transactions(), outside)::transactional);
    }
}
