package shiyu.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.id.Ids;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.chassis.test.TestServers;

class InboxTest {

    private static final String TOPIC = "shiyu.test.thing";
    private static final String ADDED = TOPIC + ".added.v1";
    private static final String RENAMED = TOPIC + ".renamed.v1";

    private TestDatabase database;
    private KafkaProperties kafka;
    private TestEvents events;
    private Loops listening = new Loops(0, List.of());

    @BeforeEach
    void freshHouse() throws Exception {
        database = new TestDatabase("inbox");
        database.execute("CREATE TABLE effect (id bigint GENERATED ALWAYS AS IDENTITY, name text NOT NULL)");
        var prefix = database.properties().username() + ".";
        kafka = new KafkaProperties(TestServers.bootstrapServers(), List.of(TOPIC), 3, (short) 1, prefix, Map.of());
        events = new TestEvents(kafka);
        topics(subscription(this::note)).turn();
    }

    @AfterEach
    void close() {
        listening.stop();
        events.close();
        database.close();
    }

    @Test
    void takesInTheEventsOfAKeyInTheirOrder() {
        for (var n = 1; n <= 300; n++) {
            events.publish(ADDED, "thing-" + n % 7, n, Map.of("name", "n" + n, "unknown", "field"));
        }
        var seen = new CopyOnWriteArrayList<Received<Thing>>();
        listen(subscription(thing -> {
            seen.add(thing);
            return Mono.empty();
        }));
        Await.until(() -> assertThat(seen).hasSize(300));
        for (var key = 0; key < 7; key++) {
            var ofKey = "thing-" + key;
            assertThat(seen)
                    .filteredOn(thing -> thing.key().equals(ofKey))
                    .extracting(Received::sequence)
                    .isSorted()
                    .hasSizeBetween(42, 43);
        }
    }

    @Test
    void handsWhatArrivedTogetherOverTogether() {
        for (var n = 1; n <= 100; n++) {
            events.publish(n % 2 == 0 ? ADDED : RENAMED, "same", n, Map.of("name", "n" + n));
        }
        events.publish(TOPIC + ".unheard-of.v1", "same", 101, Map.of());
        var batches = new CopyOnWriteArrayList<List<Received<Thing>>>();
        listen(Subscription.named("things")
                .topic(TOPIC)
                .onEach(List.of(ADDED, RENAMED), Thing.class, things -> {
                    batches.add(things);
                    return Mono.empty();
                })
                .build());
        Await.until(
                () -> assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(100));
        assertThat(batches).hasSizeLessThan(20);
        assertThat(batches.stream().flatMap(List::stream))
                .extracting(Received::sequence)
                .isSorted();
    }

    @Test
    void takesEffectOnceWhenTheConsumerDiesBetweenTheTwoCommits() {
        var repeated = Ids.next();
        events.publish(repeated, ADDED, "one", 1, new Thing("one"));
        events.publish(repeated, ADDED, "one", 1, new Thing("one"));
        events.publish(ADDED, "two", 1, new Thing("two"));
        var subscription = subscription(this::note);

        assertThat(takeWithoutTellingKafka(subscription)).isEqualTo(3);
        assertThat(database.count("effect")).isEqualTo(2);

        events.publish(ADDED, "three", 1, new Thing("three"));
        listen(subscription);
        Await.until(
                () -> assertThat(database.count("effect WHERE name = 'three'")).isOne());
        assertThat(database.count("effect")).isEqualTo(3);
        assertThat(database.count("processed_event")).isEqualTo(3);
    }

    /** All that a listener does before it dies. */
    private int takeWithoutTellingKafka(Subscription subscription) {
        var taken = new ArrayList<Arrived<?>>();
        try (var consumer = new InboxConsumer(clients(), subscription.name(), subscription.sources())) {
            Await.until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> taken.add(arrived(subscription, event)));
                assertThat(taken).hasSize(3);
            });
            inbox().take(subscription.name(), taken).block();
        }
        return taken.size();
    }

    private static Arrived<?> arrived(Subscription subscription, ConsumerRecord<String, String> event) {
        return Arrived.of(event, subscription.handlerOf(ADDED).orElseThrow(), Envelope.parse(event.value()));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        events.publish(ADDED, "key", 1, new Thing("before"));
        events.publish(ADDED, "key", 2, new Thing("poison"));
        events.publish(ADDED, "key", 3, new Thing("behind"));
        events.publishText(TOPIC, "key", Ids.next(), ADDED, "not JSON");
        events.publish(ADDED, "key", 4, Map.of("name", Map.of("not", "text")));
        events.publish(ADDED, "key", 5, new Thing("last"));
        var tries = new AtomicInteger();
        listen(subscription(thing -> note(thing).then(Mono.defer(() -> {
            if (thing.data().name().equals("poison")) {
                tries.incrementAndGet();
                return Mono.error(new IllegalStateException("can't have it"));
            }
            return Mono.empty();
        }))));
        Await.until(
                () -> assertThat(database.count("effect WHERE name = 'last'")).isOne());
        assertThat(names()).containsExactly("before", "behind", "last");
        assertThat(tries).hasValue(1 + 3);

        var letters = events.recordsIn(TOPIC + ".dlt");
        assertThat(letters).hasSize(3).extracting(ConsumerRecord::key).containsOnly("key");
        var poison = letters.stream()
                .filter(letter -> letter.value().contains("poison"))
                .findFirst()
                .orElseThrow();
        assertThat(header(poison, "dlt-consumer")).isEqualTo("things");
        assertThat(header(poison, "dlt-topic")).isEqualTo(kafka.prefix() + TOPIC);
        assertThat(header(poison, "dlt-fault")).isEqualTo(IllegalStateException.class.getName());
        assertThat(header(poison, "dlt-message")).isEqualTo("can't have it");
        assertThat(header(poison, "eventType")).isEqualTo(ADDED);
    }

    @Test
    void waitsForFaultsThatPassAndPutsNothingAside() {
        events.publish(ADDED, "key", 1, new Thing("one"));
        var tries = new AtomicInteger();
        listen(subscription(thing -> tries.incrementAndGet() < 6
                ? Mono.error(new DataAccessResourceFailureException("PostgreSQL is away"))
                : note(thing)));
        Await.until(() -> assertThat(names()).containsExactly("one"));
        assertThat(tries).hasValue(6);
        assertThat(events.recordsIn(TOPIC + ".dlt")).isEmpty();
    }

    @Test
    void goesOnWhereItStopped() {
        events.publish(ADDED, "key", 1, new Thing("one"));
        listen(subscription(this::note));
        Await.until(() -> assertThat(names()).containsExactly("one"));
        listening.stop();
        database.execute("TRUNCATE processed_event");

        events.publish(ADDED, "key", 2, new Thing("two"));
        listen(subscription(this::note));
        Await.until(() -> assertThat(names()).containsExactly("one", "two"));
    }

    private Mono<Void> note(Received<Thing> thing) {
        return database.client()
                .sql("INSERT INTO effect (name) VALUES (:name)")
                .bind("name", thing.data().name())
                .then();
    }

    private List<String> names() {
        return database.client()
                .sql("SELECT name FROM effect ORDER BY id")
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Subscription subscription(Function<Received<Thing>, Mono<Void>> handler) {
        return Subscription.named("things")
                .topic(TOPIC)
                .on(ADDED, Thing.class, handler)
                .build();
    }

    private void listen(Subscription subscription) {
        var topics = topics(subscription);
        var metrics = new InboxMetrics(new SimpleMeterRegistry(), subscription.name());
        var listener = new Listener(subscription, inbox(), clients(), topics, metrics);
        listening = new Loops(0, List.of(new Loop("topics", topics), new Loop("things", listener)));
        listening.start();
    }

    private Inbox inbox() {
        return new Inbox(database.client(), database.transaction());
    }

    private KafkaClients clients() {
        return new KafkaClients(kafka, "test-service", "1");
    }

    private Topics topics(Subscription subscription) {
        return new Topics(clients(), kafka, subscription.topics());
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    record Thing(String name) {}
}
