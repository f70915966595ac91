package shiyu.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.chassis.test.TestServers;
import shiyu.localservers.LocalKafka;

/** Kafka is away at the start and again later: writes go on, and nothing is lost or mixed up. */
class OutageTest {

    @Test
    void writesGoOnWhileKafkaIsAwayAndNothingIsLost() throws Exception {
        var folder = TestServers.folder("outage");
        var first = LocalKafka.reserve(folder);
        var kafka = Messenger.kafka(first.bootstrapServers(), "");
        try (var database = new TestDatabase("outage");
                var messenger = new Messenger(database.properties(), kafka, "1")) {
            var things = new Things(database, messenger.outbox(database));
            things.changeMany(200, 5).block();
            Await.until(() -> assertThat(
                            messenger.registry.get("shiyu.outbox.depth").gauge().value())
                    .isPositive());

            first.launch();
            Await.until(() -> assertThat(database.count("outbox")).isZero());
            first.close();

            things.changeMany(500, 5).block();
            Thread.sleep(Duration.ofSeconds(3));
            things.changeMany(500, 5).block();
            assertThat(database.count("outbox")).isEqualTo(1_000);

            try (var again = LocalKafka.start(folder);
                    var events = new TestEvents(kafka)) {
                assertThat(again.bootstrapServers()).isEqualTo(kafka.bootstrap());
                Await.until(() -> assertThat(database.count("outbox")).isZero());
                var delivered = new Delivered(events.in(Happened.TOPIC));
                assertThat(delivered.lost(things.appended())).isZero();
                assertThat(delivered.misplaced()).isEmpty();
            }
        }
    }
}
