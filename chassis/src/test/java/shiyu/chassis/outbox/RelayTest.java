package shiyu.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.chassis.test.TestServers;

class RelayTest {

    private TestDatabase database;
    private KafkaProperties kafka;
    private TestEvents events;

    @BeforeEach
    void freshHouse() {
        database = new TestDatabase("relay");
        kafka = Messenger.kafka(
                TestServers.bootstrapServers(), database.properties().username() + ".");
        events = new TestEvents(kafka);
    }

    @AfterEach
    void close() {
        events.close();
        database.close();
    }

    @Test
    void carriesWhatIsCommittedAndEmptiesTheTable() {
        try (var messenger = new Messenger(database.properties(), kafka, "1")) {
            var things = new Things(database, messenger.outbox(database));
            things.changeMany(500, 20).block();
            Await.until(() -> assertThat(database.count("outbox")).isZero());
            var delivered = new Delivered(events.in(Happened.TOPIC));
            assertThat(delivered.events()).hasSize(500);
            assertThat(delivered.lost(things.appended())).isZero();
            assertThat(delivered.misplaced()).isEmpty();
            assertThat(messenger.registry.counter("shiyu.outbox.sent").count()).isEqualTo(500);
        }
    }

    @Test
    void losesNothingAndKeepsTheOrderWhenOneOfTwoIsKilledAndATransactionCommitsLate() throws IOException {
        var other = RelayProcess.start(database.properties(), kafka);
        try (var messenger = new Messenger(database.properties(), kafka, "1")) {
            var things = new Things(database, messenger.outbox(database));
            Await.until(() -> assertThat(database.count(SHARED)).isEqualTo(2));

            var late = things.changeAndThen("late", Mono.delay(Duration.ofSeconds(10)))
                    .toFuture();
            things.changeMany(5_000, 100).block();
            other.destroyForcibly();
            things.changeMany(5_000, 100).block();
            late.join();

            assertThat(things.appended()).hasSize(10_001);
            Await.until(() -> assertThat(database.count("outbox")).isZero());
            var delivered = new Delivered(events.in(Happened.TOPIC));
            assertThat(delivered.lost(things.appended())).isZero();
            assertThat(delivered.misplaced()).isEmpty();
            assertThat(database.count("(SELECT DISTINCT owner FROM outbox_bucket) AS owners"))
                    .isOne();
        } finally {
            other.destroyForcibly();
        }
    }

    /** Owners that have exactly their half. */
    private static final String SHARED =
            "(SELECT owner FROM outbox_bucket GROUP BY owner HAVING owner IS NOT NULL AND count(*) = 8) AS halves";

    @Test
    void sharesTheBucketsAndHandsThemOverOnAStop() {
        try (var first = new Messenger(database.properties(), kafka, "1")) {
            Await.until(() -> assertThat(database.count("outbox_bucket WHERE owner IS NOT NULL"))
                    .isEqualTo(16));
            try (var _ = new Messenger(database.properties(), kafka, "2")) {
                Await.until(() -> assertThat(database.count(SHARED)).isEqualTo(2));
            }
            Await.until(() -> assertThat(database.count("outbox_bucket WHERE owner IS NOT NULL"))
                    .isEqualTo(16));
            assertThat(first.relay).isNotNull();
        }
    }

    @Test
    void tellsTheRelaysOfOtherProcessesWhatItCommitted() throws SQLException {
        var heard = new AtomicBoolean();
        var listener = new OutboxListener(database.connections(), () -> heard.set(true));
        try (var committing = new Messenger(database.properties(), kafka, "1");
                var _ = new Messenger(database.properties(), kafka, "2")) {
            var things = new Things(database, committing.outbox(database));
            Await.until(() -> assertThat(database.count(SHARED)).isEqualTo(2));
            listener.turn();
            assertThat(heard).isFalse();
            things.change("one").block();
            listener.turn();
            assertThat(heard).isTrue();
        } finally {
            listener.release();
        }
    }

    @Test
    void carriesWhatIsLeftBeforeItStops() {
        try (var messenger = new Messenger(database.properties(), kafka, "1")) {
            var things = new Things(database, messenger.outbox(database));
            things.change("one").block();
            Await.until(() -> assertThat(database.count("outbox")).isZero());
            things.changeMany(2_000, 10).block();
        }
        assertThat(database.count("outbox")).isZero();
    }

    @Test
    void findsTheOldestByTheIndexHoweverManyWait() throws SQLException {
        database.execute("""
                INSERT INTO outbox (event_id, bucket, key, topic, type, sequence, payload, created_at)
                SELECT gen_random_uuid(), n % 16, n, 'topic', 'type', 1, repeat('x', 500), now()
                FROM generate_series(1, 50000) AS n
                """);
        try (var connection = database.connections().open("test");
                var explain = connection.prepareStatement("EXPLAIN " + UnsentEvents.READ)) {
            explain.setObject(1, UUID.randomUUID());
            explain.setInt(2, 1_000);
            var plan = new StringBuilder();
            try (var line = explain.executeQuery()) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            assertThat(plan).contains("Index Scan using outbox_pkey").doesNotContain("Sort");
        }
    }
}
