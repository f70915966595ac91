package shiyu.chassis.kafka;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Kafka that carries the events.
 *
 * @param topics the topics that this service owns, by their names without the prefix; missing ones are created
 * @param partitions of a created topic; never changed afterwards
 * @param replication of a created topic; 0 leaves it to the brokers
 * @param prefix put before every topic and group, for several installations on one Kafka
 * @param properties passed on to every client, e.g. {@code security.protocol}
 */
@ConfigurationProperties("shiyu.kafka")
public record KafkaProperties(
        String bootstrap,
        @DefaultValue List<String> topics,
        @DefaultValue("6") int partitions,
        @DefaultValue("0") short replication,
        @DefaultValue("") String prefix,
        @DefaultValue Map<String, String> properties) {}
