package shiyu.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.chassis.test.TestServers;

/** Shows that {@link RelayTest} would notice the relays that one might write instead. */
class MutantRelaysTest {

    private static final String LOCKING = "ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED";

    /** Also what has not been committed. */
    private static final String APPENDED =
            "pg_sequences WHERE sequencename = 'outbox_id_seq' AND last_value IS NOT NULL";

    private TestDatabase database;
    private KafkaProperties kafka;
    private TestEvents events;
    private Things things;

    @BeforeEach
    void freshHouse() throws Exception {
        database = new TestDatabase("mutants");
        kafka = Messenger.kafka(
                TestServers.bootstrapServers(), database.properties().username() + ".");
        events = new TestEvents(kafka);
        var topics = new Topics(new KafkaClients(kafka, "test-service", "0"), kafka, List.of());
        topics.turn();
        things = new Things(database, Messenger.outbox(database, topics, () -> {}));
    }

    @AfterEach
    void close() {
        events.close();
        database.close();
    }

    @Test
    void twoRealRelaysKeepTheOrderOfABacklog() {
        things.changeMany(4_000, 40).block();
        try (var _ = new Messenger(database.properties(), kafka, "1");
                var _ = new Messenger(database.properties(), kafka, "2")) {
            Await.until(() -> assertThat(database.count("outbox")).isZero());
        }
        assertThat(delivered().lost(things.appended())).isZero();
        assertThat(delivered().misplaced()).isEmpty();
    }

    /** The second one is a little faster. */
    @Test
    void twoThatLockRowByRowMixUpTheOrder() throws SQLException {
        things.changeMany(400, 40).block();
        try (var one = transaction();
                var two = transaction();
                var sender = sender()) {
            var first = read(one, LOCKING);
            var second = read(two, LOCKING);
            sender.send(second);
            sender.send(first);
        }
        assertThat(delivered().misplaced()).isNotEmpty();
    }

    @Test
    void oneThatKeepsAPositionLosesWhatCommitsLate() {
        var commit = new CompletableFuture<Void>();
        var late = things.changeAndThen("late", Mono.fromFuture(commit)).toFuture();
        Await.until(() -> assertThat(database.count(APPENDED)).isOne());
        things.changeMany(300, 10).block();
        var position = carryAfter(0);
        commit.complete(null);
        late.join();
        carryAfter(position);
        assertThat(delivered().lost(things.appended())).isOne();
    }

    private Delivered delivered() {
        return new Delivered(events.in(Happened.TOPIC));
    }

    private Connection transaction() throws SQLException {
        var connection = database.connections().open("mutant");
        connection.setAutoCommit(false);
        return connection;
    }

    private long carryAfter(long position) {
        try (var connection = database.connections().open("mutant");
                var sender = sender()) {
            var batch = read(connection, "WHERE id > %d ORDER BY id".formatted(position));
            sender.send(batch);
            return batch.stream().mapToLong(Unsent::id).max().orElse(position);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private EventSender sender() {
        return new EventSender(new KafkaClients(kafka, "test-service", "1"), Duration.ofSeconds(5));
    }

    private static List<Unsent> read(Connection connection, String which) throws SQLException {
        var select = "SELECT id, event_id, key, topic, type, payload FROM outbox " + which;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            var batch = new ArrayList<Unsent>();
            while (row.next()) {
                batch.add(new Unsent(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
            }
            return batch;
        }
    }
}
