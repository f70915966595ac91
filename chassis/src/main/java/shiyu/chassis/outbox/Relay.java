package shiyu.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    private final DirectConnections connections;
    private final KafkaClients clients;
    private final Topics topics;
    private final OutboxProperties properties;
    private final OutboxMetrics metrics;
    private final UUID owner = Ids.next();
    private final Bell bell = new Bell();
    private final OtherRelays others = new OtherRelays();

    private @Nullable Carrier carrier;

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
        if (!topics.await(TOPICS_WAIT)) {
            return;
        }
        if (carrier == null) {
            carrier = openCarrier();
        }
        var open = carrier;
        open.leases.keep();
        metrics.measure(open.connection);
        if (!open.leases.hasAll()) {
            others.tell(open.connection);
        }
        if (!carry(open)) {
            bell.await(others.untilTold(properties.poll()));
        }
    }

    private Carrier openCarrier() throws SQLException {
        var connection = connections.open("relay");
        try {
            return new Carrier(
                    connection,
                    new BucketLeases(connection, owner, properties.lease()),
                    new UnsentEvents(connection, owner),
                    new EventSender(clients, properties.delivery()));
        } catch (KafkaException e) {
            connection.close();
            throw e;
        }
    }

    private boolean carry(Carrier open) throws SQLException {
        var batch = open.unsent.read();
        if (batch.isEmpty()) {
            return false;
        }
        var delivery = open.sender.send(batch);
        open.unsent.delete(delivery.acknowledged());
        metrics.sent(delivery.acknowledged().size());
        if (delivery.failure() != null) {
            throw new KafkaException("Kafka did not take everything", delivery.failure());
        }
        return true;
    }

    @Override
    public void release() {
        var open = carrier;
        carrier = null;
        if (open == null) {
            return;
        }
        open.sender.close();
        try (var _ = open.connection) {
            open.leases.leave();
        } catch (SQLException e) {
            log.debug("the leases run out by themselves", e);
        }
    }

    private record Carrier(Connection connection, BucketLeases leases, UnsentEvents unsent, EventSender sender) {}
}
