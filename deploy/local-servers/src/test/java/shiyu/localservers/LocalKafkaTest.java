package shiyu.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    private static final String TOPIC = "shiyu.test.thing";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void keepsRecordsOffsetsAndPortOverARestart() throws Exception {
        String bootstrap;
        try (var kafka = LocalKafka.start(folder)) {
            bootstrap = kafka.bootstrapServers();
            makeTopic(bootstrap);
            send(bootstrap, "one", "two");
            assertThat(consume(bootstrap, 2)).containsExactly("one", "two");
        }
        try (var kafka = LocalKafka.start(folder)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(bootstrap);
            send(bootstrap, "three");
            assertThat(consume(bootstrap, 1)).containsExactly("three");
        }
    }

    @Test
    void keepsWhatItAcknowledgedOverAKillAndIsBackInSeconds() throws Exception {
        String bootstrap;
        try (var jvm = OtherJvm.running(BrokerToKill.class, folder.toString())) {
            bootstrap = jvm.firstLine();
            jvm.kill();
        }
        long killed = System.nanoTime();
        try (var kafka = LocalKafka.start(folder)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(bootstrap);
            assertThat(consume(bootstrap, 2)).containsExactly("one", "two");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(SOON);
    }

    @Test
    void choosesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port;
        try (var kafka = LocalKafka.start(folder)) {
            makeTopic(kafka.bootstrapServers());
            send(kafka.bootstrapServers(), "one");
            port = kafka.port();
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var kafka = LocalKafka.start(folder)) {
            assertThat(kafka.port()).isNotEqualTo(port);
            assertThat(consume(kafka.bootstrapServers(), 1)).containsExactly("one");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (var _ = LocalKafka.start(folder)) {
            assertThatThrownBy(() -> LocalKafka.start(folder)).isInstanceOf(FolderLock.FolderInUse.class);
        }
    }

    @Test
    void startsBesidePostgresAndAnotherBroker(@TempDir Path other, @TempDir Path third) throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            var one = threads.submit(() -> LocalKafka.start(folder));
            var two = threads.submit(() -> LocalKafka.start(other));
            var three = threads.submit(() -> LocalPostgres.start(third, Durability.VOLATILE));
            try (var kafka = one.get();
                    var neighbour = two.get();
                    var postgres = three.get()) {
                assertThat(kafka.bootstrapServers()).isNotEqualTo(neighbour.bootstrapServers());
                makeTopic(kafka.bootstrapServers());
                makeTopic(neighbour.bootstrapServers());
                send(kafka.bootstrapServers(), "one");
                send(neighbour.bootstrapServers(), "other");
                assertThat(consume(kafka.bootstrapServers(), 1)).containsExactly("one");
                assertThat(consume(neighbour.bootstrapServers(), 1)).containsExactly("other");
                assertThat(postgres.port()).isPositive();
            }
        }
    }

    @Test
    void doesNotEndTheJvmOnAFaultOfTheBroker() throws Exception {
        try (var _ = LocalKafka.start(folder)) {
            assertThatThrownBy(() -> Exit.halt(1, "the disk is full")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Exit.exit(1, "the disk is full")).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void makeTopic(String bootstrap) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(String bootstrap, String... values) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value)).get();
            }
        }
    }

    /** What a group that always comes back gets next, up to the count. */
    private static List<String> consume(String bootstrap, int count) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ConsumerConfig.GROUP_ID_CONFIG, "test",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        var received = new ArrayList<String>();
        long deadline = System.nanoTime() + SOON.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (received.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(record.value()));
            }
            consumer.commitSync();
        }
        return received;
    }

    /** Starts a broker, has two records acknowledged, says where it is and waits to be killed. */
    static final class BrokerToKill {

        static void main(String[] folder) throws IOException, ExecutionException, InterruptedException {
            var kafka = LocalKafka.start(Path.of(folder[0]));
            makeTopic(kafka.bootstrapServers());
            send(kafka.bootstrapServers(), "one", "two");
            OtherJvm.say(kafka.bootstrapServers());
            Thread.sleep(Duration.ofMinutes(2));
        }
    }
}
