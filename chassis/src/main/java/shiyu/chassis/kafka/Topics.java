package shiyu.chassis.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Work;

/**
 * Creates what is missing of the topics, whenever Kafka becomes reachable; who needs them waits here, not the start.
 */
public final class Topics implements Work {

    private static final Duration REQUEST = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final KafkaClients clients;
    private final KafkaProperties properties;
    private final Set<String> wanted;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Bell bell = new Bell();

    /**
     * Those that the properties name and some more.
     *
     * @param used names without the prefix, beside those that the properties name
     */
    public Topics(KafkaClients clients, KafkaProperties properties, Collection<String> used) {
        this.clients = clients;
        this.properties = properties;
        this.wanted = new TreeSet<>();
        properties.topics().forEach(topic -> wanted.add(clients.topic(topic)));
        used.forEach(topic -> wanted.add(clients.topic(topic)));
    }

    /**
     * Waits until they are all there.
     *
     * @return false when the topics are still not there after that time
     */
    public boolean await(Duration atMost) throws InterruptedException {
        return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean owns(String topic) {
        return properties.topics().contains(topic);
    }

    @Override
    public void turn() throws InterruptedException, ExecutionException {
        if (ready.getCount() == 0) {
            bell.await(IDLE);
            return;
        }
        if (!wanted.isEmpty()) {
            try (var admin = clients.admin(settings())) {
                createMissing(admin);
            }
        }
        ready.countDown();
    }

    @Override
    public void wake() {
        bell.ring();
    }

    private void createMissing(Admin admin) throws InterruptedException, ExecutionException {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(admin.listTopics().names().get());
        var created = admin.createTopics(missing.stream().map(this::describe).toList());
        for (var topic : created.values().values()) {
            acceptExisting(topic);
        }
    }

    private static void acceptExisting(KafkaFuture<Void> topic) throws InterruptedException, ExecutionException {
        try {
            topic.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic describe(String name) {
        var replication = Optional.of(properties.replication()).filter(r -> r > 0);
        return new NewTopic(name, Optional.of(properties.partitions()), replication)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private static Map<String, Object> settings() {
        return Map.of(
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
    }
}
