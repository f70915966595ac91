package shiyu.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.kafka.KafkaClients;

/**
 * Sends batches in their order. With the first failure the producer is closed on the spot, before it could send a later
 * event of the same key in a new series of numbers; what was not acknowledged is sent again by a new one.
 */
final class EventSender implements AutoCloseable {

    private static final int BATCH_BYTES = 256 * 1024;

    private final KafkaClients clients;
    private final KafkaProducer<String, String> producer;

    EventSender(KafkaClients clients, Duration delivery) {
        this.clients = clients;
        var half = (int) (delivery.toMillis() / 2);
        this.producer = clients.producer(
                "relay",
                Map.of(
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis(),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, half,
                        ProducerConfig.LINGER_MS_CONFIG, 1,
                        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES));
    }

    /** Blocks until the fate of every event is known. */
    Delivery send(List<Unsent> batch) {
        var acknowledged = new ConcurrentLinkedQueue<Long>();
        var failure = new AtomicReference<@Nullable Exception>();
        for (var event : batch) {
            if (failure.get() != null) {
                break;
            }
            var _ = producer.send(record(event), (_, fault) -> settle(event, fault, acknowledged, failure));
        }
        if (failure.get() == null) {
            producer.flush();
        }
        return new Delivery(List.copyOf(acknowledged), failure.get());
    }

    private void settle(
            Unsent event,
            @Nullable Exception fault,
            Queue<Long> acknowledged,
            AtomicReference<@Nullable Exception> failure) {
        if (fault == null) {
            acknowledged.add(event.id());
        } else if (failure.compareAndSet(null, fault)) {
            producer.close(Duration.ZERO);
        }
    }

    private ProducerRecord<String, String> record(Unsent event) {
        var record = new ProducerRecord<>(clients.topic(event.topic()), event.key(), event.payload());
        record.headers()
                .add("id", event.eventId().toString().getBytes(StandardCharsets.UTF_8))
                .add("eventType", event.type().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /**
     * @param acknowledged row ids that Kafka has
     * @param failure null when that is the whole batch
     */
    record Delivery(List<Long> acknowledged, @Nullable Exception failure) {}
}
