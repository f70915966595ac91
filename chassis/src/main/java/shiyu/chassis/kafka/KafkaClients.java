package shiyu.chassis.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Builds the clients of one instance of a service. Building one resolves the brokers' address and fails when that
 * cannot be done, so it belongs into a turn of a {@link shiyu.chassis.loop.Loop} and not into a constructor.
 */
public final class KafkaClients {

    private final KafkaProperties properties;
    private final String application;
    private final String instance;

    /**
     * @param application e.g. {@code order-service}
     * @param instance tells the instances of one application apart, stable over restarts
     */
    public KafkaClients(KafkaProperties properties, String application, String instance) {
        this.properties = properties;
        this.application = application;
        this.instance = instance;
    }

    /** The name in Kafka of one of our topics. */
    public String topic(String name) {
        return properties.prefix() + name;
    }

    /** Never reorders and never doubles by itself; what it gives up on is the caller's to repeat. */
    public KafkaProducer<String, String> producer(String purpose, Map<String, Object> settings) {
        var config = common(purpose);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.putAll(settings);
        return new KafkaProducer<>(config);
    }

    /**
     * A static member of the group {@code <application>.<purpose>} that starts with the oldest event and commits only
     * what it is told to.
     */
    public KafkaConsumer<String, String> consumer(String purpose, Map<String, Object> settings) {
        var group = properties.prefix() + application + "." + purpose;
        var config = common(purpose);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + instance);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.putAll(settings);
        return new KafkaConsumer<>(config);
    }

    public Admin admin(Map<String, Object> settings) {
        var config = common("topics");
        config.putAll(settings);
        return Admin.create(config);
    }

    private Map<String, Object> common(String purpose) {
        var config = new HashMap<String, Object>(properties.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrap());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "%s.%s-%s".formatted(application, purpose, instance));
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 100);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        return config;
    }
}
