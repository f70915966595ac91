package shiyu.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.kafka.KafkaClients;

/** Where events go that a subscription could not handle, with the reason in their headers. */
final class DeadLetters implements AutoCloseable {

    private static final int LONGEST_MESSAGE = 500;

    private final KafkaClients clients;
    private final String consumer;
    private @Nullable KafkaProducer<String, String> producer;

    DeadLetters(KafkaClients clients, String consumer) {
        this.clients = clients;
        this.consumer = consumer;
    }

    /** Comes back when Kafka has it for good. */
    void put(ConsumerRecord<String, String> poison, Exception reason) throws InterruptedException, ExecutionException {
        var letter = new ProducerRecord<>(Subscription.deadLettersOf(poison.topic()), poison.key(), poison.value());
        poison.headers().forEach(letter.headers()::add);
        headers(poison, reason)
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer().send(letter).get();
    }

    private Map<String, String> headers(ConsumerRecord<String, String> poison, Exception reason) {
        return Map.of(
                "dlt-consumer", consumer,
                "dlt-topic", poison.topic(),
                "dlt-partition", String.valueOf(poison.partition()),
                "dlt-offset", String.valueOf(poison.offset()),
                "dlt-fault", reason.getClass().getName(),
                "dlt-message", shortened(reason.getMessage()));
    }

    private static String shortened(@Nullable String message) {
        return message == null ? "" : message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = open();
        }
        return producer;
    }

    private KafkaProducer<String, String> open() {
        return clients.producer(
                consumer + "-dead-letters",
                Map.of(
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                        ProducerConfig.LINGER_MS_CONFIG, 0));
    }

    @Override
    public void close() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
