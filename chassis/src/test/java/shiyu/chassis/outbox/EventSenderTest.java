package shiyu.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shiyu.chassis.id.Ids;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.test.TestEvents;
import shiyu.chassis.test.TestServers;

/** An event that Kafka refuses for now (it is larger than the topic allows), and one of the same key behind it. */
class EventSenderTest {

    private static final String KEY = "thing";
    private static final List<Unsent> BATCH = List.of(unsent(1, 20_000), unsent(2, 10));

    private KafkaProperties kafka;
    private KafkaClients clients;

    @BeforeEach
    void topicWithALimit() throws Exception {
        kafka = Messenger.kafka(TestServers.bootstrapServers(), Ids.next() + ".");
        clients = new KafkaClients(kafka, "test-service", "1");
        new Topics(clients, kafka, List.of()).turn();
        limit(5_000);
    }

    @Test
    void sendsNothingOfAKeyBehindWhatFailed() throws Exception {
        try (var sender = new EventSender(clients, Duration.ofSeconds(5))) {
            var delivery = sender.send(BATCH);
            assertThat(delivery.failure()).isNotNull();
            assertThat(delivery.acknowledged()).isEmpty();
        }
        limit(100_000);
        try (var anew = new EventSender(clients, Duration.ofSeconds(5))) {
            assertThat(anew.send(BATCH).acknowledged()).containsExactly(1L, 2L);
        }
        assertThat(arrived()).containsExactly("1", "2");
    }

    @Test
    void whereAPlainProducerSendsIt() {
        try (var producer = clients.producer("mutant", Map.of())) {
            for (var event : BATCH) {
                var _ = producer.send(new ProducerRecord<>(clients.topic(event.topic()), event.key(), event.payload()));
            }
        }
        assertThat(arrived()).containsExactly("2");
    }

    private List<String> arrived() {
        try (var events = new TestEvents(kafka)) {
            return events.recordsIn(Happened.TOPIC).stream()
                    .map(record -> record.value().substring(0, 1))
                    .toList();
        }
    }

    private void limit(int bytes) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, clients.topic(Happened.TOPIC));
        var entry = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes));
        try (var admin = clients.admin(Map.of())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static Unsent unsent(long id, int size) {
        return new Unsent(id, Ids.next(), KEY, Happened.TOPIC, "type", id + "x".repeat(size));
    }
}
