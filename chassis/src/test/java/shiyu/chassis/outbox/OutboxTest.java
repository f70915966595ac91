package shiyu.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.trace.Traceparent;
import tools.jackson.databind.json.JsonMapper;

class OutboxTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final AtomicInteger signals = new AtomicInteger();
    private TestDatabase database;
    private Outbox outbox;

    @BeforeEach
    void freshHouse() {
        database = new TestDatabase("outbox");
        var kafka = Messenger.kafka("localhost:1", "");
        var topics = new Topics(new KafkaClients(kafka, "test-service", "1"), kafka, List.of());
        outbox = Messenger.outbox(database, topics, signals::incrementAndGet);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesWhatTheCloudEventsSdkReads() {
        outbox.append(new Happened("thing", 7, "说明")).block();
        var event = judged(payloads().getFirst());
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getType()).isEqualTo("shiyu.test.thing.happened.v1");
        assertThat(event.getSource()).hasToString("/test-service");
        assertThat(event.getSubject()).isEqualTo("thing");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("sequence")).isEqualTo(7);
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getExtension("traceparent")).isNull();
        var data = Objects.requireNonNull(event.getData()).toBytes();
        assertThat(JsonMapper.shared().readTree(data).get("note").asString()).isEqualTo("说明");
    }

    @Test
    void namesTheTraceThatCausedTheEvent() {
        outbox.append(new Happened("thing", 1))
                .contextWrite(context -> Traceparent.with(context, TRACE))
                .block();
        assertThat(judged(payloads().getFirst()).getExtension("traceparent")).isEqualTo(TRACE);
    }

    @Test
    void leavesOutWhatIsNull() {
        outbox.append(new Happened("thing", 1)).block();
        assertThat(payloads().getFirst()).doesNotContain("note", "null");
    }

    @Test
    void appendsManyInOneStatementAndInTheirOrder() {
        outbox.append(LongStream.rangeClosed(1, 500)
                        .mapToObj(n -> new Happened("thing", n))
                        .toList())
                .block();
        assertThat(payloads())
                .extracting(payload ->
                        JsonMapper.shared().readTree(payload).get("sequence").asLong())
                .hasSize(500)
                .isSorted();
        assertThat(signals).hasValue(1);
    }

    @Test
    void isUndoneWithTheTransactionAndTellsNobody() {
        var undone = outbox.append(new Happened("thing", 1))
                .then(Mono.error(new IllegalStateException("changed my mind")))
                .as(database.transaction()::transactional);
        assertThatThrownBy(undone::block).hasMessage("changed my mind");
        assertThat(database.count("outbox")).isZero();
        assertThat(signals).hasValue(0);
    }

    @Test
    void tellsTheRelayAfterTheCommitAndNotBefore() {
        outbox.append(new Happened("thing", 1))
                .then(Mono.fromRunnable(() -> assertThat(signals).hasValue(0)))
                .as(database.transaction()::transactional)
                .block(Duration.ofSeconds(5));
        assertThat(signals).hasValue(1);
    }

    @Test
    void refusesWhatNoTopicIsDeclaredFor() {
        var stray = outbox.append(new Stray());
        assertThatThrownBy(stray::block).hasMessageContaining("shiyu.test.other");
    }

    @Test
    void refusesWhatKafkaWouldNotTake() {
        var huge = outbox.append(new Happened("thing", 1, "x".repeat(1_000_000)));
        assertThatThrownBy(huge::block).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingToAppendIsNothingToDo() {
        outbox.append(List.of()).block();
        assertThat(signals).hasValue(0);
    }

    private List<String> payloads() {
        return database.client()
                .sql("SELECT payload FROM outbox ORDER BY id")
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static CloudEvent judged(String payload) {
        var format = Objects.requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
        return format.deserialize(payload.getBytes(StandardCharsets.UTF_8));
    }

    private record Stray() implements Event {

        @Override
        public String type() {
            return "shiyu.test.other.happened.v1";
        }

        @Override
        public String key() {
            return "key";
        }

        @Override
        public long sequence() {
            return 1;
        }
    }
}
