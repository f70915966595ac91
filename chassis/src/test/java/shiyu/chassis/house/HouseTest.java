package shiyu.chassis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Subscription;
import shiyu.chassis.outbox.Event;
import shiyu.chassis.outbox.Outbox;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestServers;
import shiyu.chassis.test.TestTokens;
import shiyu.localservers.LocalKafka;

/** A whole service on the chassis: it starts and answers while Kafka is away, and makes up for it later. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=test-service")
@DirtiesContext
class HouseTest {

    private static final LocalKafka KAFKA = reserved();

    @Autowired
    private Outbox outbox;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private HealthEndpoint health;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        TestServers.connect(registry, "house");
        TestTokens.trust(registry);
        registry.add("shiyu.kafka.bootstrap", KAFKA::bootstrapServers);
    }

    private static LocalKafka reserved() {
        try {
            return LocalKafka.reserve(TestServers.folder("house"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void startsWithoutKafkaAndMakesUpForIt() throws IOException {
        try {
            outbox.append(new ThingHappened("one")).block();
            assertThat(count("outbox")).isOne();
            assertThat(readiness()).isEqualTo("UP");

            KAFKA.launch();

            Await.until(() -> assertThat(count("effect WHERE key = 'one'")).isOne());
            Await.until(() -> assertThat(count("outbox")).isZero());
        } finally {
            KAFKA.close();
        }
    }

    private String readiness() {
        return Objects.requireNonNull(health.healthForPath("readiness"))
                .getStatus()
                .getCode();
    }

    private long count(String from) {
        return database.sql("SELECT count(*) FROM " + from)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    record ThingHappened(String key) implements Event {

        @Override
        public String type() {
            return "shiyu.test.thing.happened.v1";
        }

        @Override
        public long sequence() {
            return 1;
        }
    }

    record Thing(String key) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TestService {

        @Bean
        Subscription things(DatabaseClient database) {
            return Subscription.named("things")
                    .topic("shiyu.test.thing")
                    .on("shiyu.test.thing.happened.v1", Thing.class, thing -> note(database, thing.data()))
                    .build();
        }

        private static Mono<Void> note(DatabaseClient database, Thing thing) {
            return database.sql("INSERT INTO effect (key) VALUES (:key)")
                    .bind("key", thing.key())
                    .then();
        }
    }
}
