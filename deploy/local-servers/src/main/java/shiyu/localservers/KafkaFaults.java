package shiyu.localservers;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends the JVM when its broker cannot go on, for instance on a full disk. Here it shares the JVM with services
 * that can: they keep their events in the outbox until a Kafka is back.
 */
final class KafkaFaults {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFaults.class);

    private KafkaFaults() {}

    static void keepTheJvmAlive() {
        Exit.setExitProcedure(KafkaFaults::refuse);
        Exit.setHaltProcedure(KafkaFaults::refuse);
    }

    private static void refuse(int status, String message) {
        LOG.error(
                "Kafka cannot go on (status {}: {}). Events wait in the outbox until the next start", status, message);
        throw new IllegalStateException("Kafka asked to end the JVM with status " + status);
    }
}
