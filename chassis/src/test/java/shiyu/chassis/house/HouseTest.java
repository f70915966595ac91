package shiyu.chassis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Subscription;
import shiyu.chassis.outbox.Event;
import shiyu.chassis.outbox.Outbox;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestServers;
import shiyu.chassis.test.TestTokens;
import shiyu.localservers.Durability;
import shiyu.localservers.LocalKafka;
import shiyu.localservers.LocalPostgres;

/** A whole service on the chassis, and its servers going away. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=test-service")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HouseTest {

    private static final LocalKafka KAFKA = TestServers.started("kafka", LocalKafka::reserve);
    private static final LocalPostgres POSTGRES =
            TestServers.started("postgres", folder -> LocalPostgres.start(folder, Durability.VOLATILE));

    @Autowired
    private Outbox outbox;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private HealthEndpoint health;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) throws SQLException {
        TestServers.connect(registry, POSTGRES.database("house"));
        TestTokens.trust(registry);
        registry.add("shiyu.kafka.bootstrap", KAFKA::bootstrapServers);
    }

    @Test
    @Order(1)
    void startsWithoutKafkaAndMakesUpForIt() {
        happens("one");
        assertThat(count("outbox")).isOne();
        assertThat(readiness()).isEqualTo("UP");

        KAFKA.launch();

        Await.until(() -> assertThat(count("effect WHERE key = 'one'")).isOne());
        Await.until(() -> assertThat(count("outbox")).isZero());
    }

    @Test
    @Order(2)
    void reconnectsWhenPostgresComesBack() {
        var killed = POSTGRES.pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Await.until(() -> assertThat(readiness()).isEqualTo("DOWN"));

        Await.until(() -> assertThat(readiness()).isEqualTo("UP"));
        assertThat(POSTGRES.pid()).isNotEqualTo(killed);
        happens("two");
        Await.until(() -> assertThat(count("effect WHERE key = 'two'")).isOne());
    }

    @Test
    @Order(3)
    void boundsEveryStatement() {
        assertThat(shown("statement_timeout")).isEqualTo("30s");
        assertThat(shown("lock_timeout")).isEqualTo("10s");
        assertThat(shown("application_name")).isEqualTo("test-service");
    }

    private String shown(String setting) {
        return database.sql("SHOW " + setting)
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private void happens(String key) {
        outbox.append(new ThingHappened(key)).block();
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
