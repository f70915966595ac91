package shiyu.localservers;

import java.nio.file.Path;
import java.util.Properties;

/** One node, small, and quick to come back after a kill -9. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    static Properties of(Path storage, int port, int controllerPort) {
        var settings = new Properties();
        oneNode(settings, port, controllerPort);
        oneReplica(settings);
        quickReturn(settings);
        small(settings);
        settings.put("log.dirs", storage.toString());
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    private static void oneNode(Properties settings, int port, int controllerPort) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put(
                "listeners", "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER));
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
    }

    private static void oneReplica(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    /** Or the successor of a killed broker waits until the dead one's registration expires. */
    private static void quickReturn(Properties settings) {
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void small(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.cleaner.io.buffer.size", "65536");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "67108864");
    }
}
