package shiyu.chassis.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import shiyu.chassis.database.DatabaseProperties;
import shiyu.chassis.database.DirectConnections;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;

/** Outbox and relay of one process, as the auto-configuration puts them together. */
final class Messenger implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(2);

    final Relay relay;
    final Topics topics;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Loops loops;

    Messenger(DatabaseProperties database, KafkaProperties kafka, String instance) {
        var connections = new DirectConnections(database);
        var clients = new KafkaClients(kafka, "test-service", instance);
        var properties = new OutboxProperties(true, LEASE, Duration.ofMillis(250), Duration.ofSeconds(5));
        topics = new Topics(clients, kafka, List.of());
        relay = new Relay(connections, clients, topics, properties, new OutboxMetrics(registry));
        loops = new Loops(
                0,
                List.of(
                        new Loop("topics " + instance, topics),
                        new Loop("relay " + instance, relay),
                        new Loop("listener " + instance, new OutboxListener(connections, relay::wake))));
        loops.start();
    }

    static KafkaProperties kafka(String bootstrap, String prefix) {
        return new KafkaProperties(bootstrap, List.of(Happened.TOPIC), 3, (short) 1, prefix, Map.of());
    }

    Outbox outbox(TestDatabase database) {
        return outbox(database, topics, relay::committed);
    }

    static Outbox outbox(TestDatabase database, Topics topics, Runnable committed) {
        return new Outbox(
                database.client(), database.transaction(), topics, Clock.systemUTC(), "/test-service", committed);
    }

    @Override
    public void close() {
        loops.stop();
    }
}
