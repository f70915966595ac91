package shiyu.chassis.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import shiyu.chassis.kafka.KafkaClients;

/** A place in the group of a subscription. */
final class InboxConsumer implements AutoCloseable {

    /** After a kill -9 the successor may only begin when Kafka has given up on its predecessor. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    private static final Duration COMMIT = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    private final KafkaConsumer<String, String> consumer;

    InboxConsumer(KafkaClients clients, String subscription, Collection<String> topics) {
        consumer = clients.consumer(
                subscription,
                Map.of(
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        (int) SESSION.toMillis(),
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        (int) SESSION.toMillis() / 4,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        BATCH,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        250));
        consumer.subscribe(topics.stream().map(clients::topic).toList());
    }

    ConsumerRecords<String, String> poll(Duration atMost) {
        return consumer.poll(atMost);
    }

    /** Everything that was polled has been dealt with. */
    void commit() {
        consumer.commitSync(COMMIT);
    }

    /** Waits without taking anything in, and keeps its place in the group meanwhile. */
    void rest(Duration pause) {
        var paused = consumer.assignment();
        consumer.pause(paused);
        try {
            var early = consumer.poll(pause);
            // of partitions that came to us just now: not their turn yet
            early.partitions()
                    .forEach(partition -> consumer.seek(
                            partition, early.records(partition).getFirst().offset()));
        } finally {
            var still = new HashSet<>(paused);
            still.retainAll(consumer.assignment());
            consumer.resume(still);
        }
    }

    /** Ends a wait early. The only method for other threads. */
    void wake() {
        consumer.wakeup();
    }

    long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
