package shiyu.chassis.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import shiyu.chassis.id.Ids;
import shiyu.chassis.kafka.KafkaProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other services, as far as events go: says what they would say, hears what they would hear. */
public final class TestEvents implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String bootstrap;
    private final String prefix;
    private final KafkaProducer<String, String> producer;

    /** With the bean of the context under test. */
    public TestEvents(KafkaProperties kafka) {
        this(kafka.bootstrap(), kafka.prefix());
    }

    public TestEvents(String bootstrap, String prefix) {
        this.bootstrap = bootstrap;
        this.prefix = prefix;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
    }

    /** Publishes an event of another service and comes back when Kafka has it. */
    public UUID publish(String type, String key, long sequence, Object data) {
        var id = Ids.next();
        publish(id, type, key, sequence, data);
        return id;
    }

    /** The same, with an id that may have been published before. */
    public void publish(UUID id, String type, String key, long sequence, Object data) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/test");
        event.put("type", type);
        event.put("subject", key);
        event.put("time", Instant.now());
        event.put("datacontenttype", "application/json");
        event.put("sequence", sequence);
        event.put("data", data);
        var topic = type.substring(0, type.lastIndexOf('.', type.lastIndexOf('.') - 1));
        publishText(topic, key, id, type, JSON.writeValueAsString(event));
    }

    /** Publishes whatever it is. */
    public void publishText(String topic, String key, UUID id, String type, String text) {
        var message = new ProducerRecord<>(prefix + topic, key, text);
        message.headers().add("id", id.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("eventType", type.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Every event that the topic holds now, those of one key in their order. */
    public List<JsonNode> in(String topic) {
        return recordsIn(topic).stream()
                .map(event -> JSON.readTree(event.value()))
                .toList();
    }

    /** The same as they lie there, with their headers. */
    public List<ConsumerRecord<String, String>> recordsIn(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "max.poll.records", 5_000);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
