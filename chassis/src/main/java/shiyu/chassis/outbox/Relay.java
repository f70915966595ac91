package shiyu.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shiyu.chassis.database.DirectConnections;
import shiyu.chassis.id.Ids;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Work;

/**
 * Carries committed events to Kafka. No transaction is open while it sends. Two relays may for a moment both carry an
 * event (one was thought dead), so an event may come again, but never after it for the first time one that is older:
 * each reads everything unsent of a bucket in order, and an event is deleted only once it is acknowledged.
 */
final class Relay implements Work {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration TOPICS_WAIT = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final DirectConnections connections;
    private final KafkaClients clients;
    private final Topics topics;
    private final OutboxProperties properties;
    private final OutboxMetrics metrics;
    private final UUID owner = Ids.next();
    private final Bell bell = new Bell();
    private final OtherRelays others = new OtherRelays();

    private @Nullable Table table;
    private @Nullable EventSender sender;

    Relay(
            DirectConnections connections,
            KafkaClients clients,
            Topics topics,
            OutboxProperties properties,
            OutboxMetrics metrics) {
        this.connections = connections;
        this.clients = clients;
        this.topics = topics;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** This process committed events. */
    void committed() {
        others.haveNews();
        bell.ring();
    }

    @Override
    public void wake() {
        bell.ring();
    }

    @Override
    public void turn() throws SQLException, InterruptedException {
        var open = table();
        open.leases.keep();
        metrics.measure(open.connection);
        if (!open.leases.hasAll()) {
            others.tell(open.connection);
        }
        var batch = open.unsent.read();
        if (batch.isEmpty()) {
            bell.await(others.untilTold(properties.poll()));
        } else if (topics.await(TOPICS_WAIT)) {
            carry(batch, open.unsent);
        }
    }

    @Override
    public void finish() throws SQLException {
        var until = System.nanoTime() + LAST_WORDS.toNanos();
        // only where Kafka was there a moment ago: what is left waits for the next start
        while (table != null && sender != null && System.nanoTime() < until) {
            var batch = table.unsent.read();
            if (batch.isEmpty()) {
                return;
            }
            carry(batch, table.unsent);
        }
    }

    private void carry(List<Unsent> batch, UnsentEvents unsent) throws SQLException {
        var delivery = sender().send(batch);
        unsent.delete(delivery.acknowledged());
        metrics.sent(delivery.acknowledged().size());
        if (delivery.failure() != null) {
            throw new KafkaException("Kafka did not take everything", delivery.failure());
        }
    }

    private Table table() throws SQLException {
        if (table == null) {
            table = new Table(connections.open("relay"), owner, properties.lease());
        }
        return table;
    }

    private EventSender sender() {
        if (sender == null) {
            sender = new EventSender(clients, properties.delivery());
        }
        return sender;
    }

    @Override
    public void release() {
        var sending = sender;
        sender = null;
        if (sending != null) {
            sending.close();
        }
        var open = table;
        table = null;
        if (open != null) {
            open.leave();
        }
    }

    private record Table(Connection connection, BucketLeases leases, UnsentEvents unsent) {

        Table(Connection connection, UUID owner, Duration lease) {
            this(connection, new BucketLeases(connection, owner, lease), new UnsentEvents(connection, owner));
        }

        void leave() {
            try (var _ = connection) {
                leases.leave();
            } catch (SQLException e) {
                log.debug("the leases run out by themselves", e);
            }
        }
    }
}
