package shiyu.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.outbox.Event;
import shiyu.chassis.outbox.Outbox;

/** What is true of a service before it has a feature: it is ready, lets nobody in unasked, and its events leave. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class StandingHouse {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Outbox outbox;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        TestServers.connect(registry, "house");
        TestTokens.trust(registry);
    }

    @Test
    void isReady() {
        get("/actuator/health/readiness").expectStatus().isOk();
    }

    @Test
    void hasNoResourceYet() {
        client().get()
                .uri("/api/anything")
                .headers(headers -> headers.setBearerAuth(TestTokens.staff(UUID.randomUUID(), "MANAGER")))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void hasMigratedItsOwnTablesAfterTheChassis() {
        assertThat(count("flyway_chassis_history WHERE success")).isPositive();
        assertThat(count("flyway_schema_history WHERE success AND version = '001'"))
                .isOne();
    }

    @Test
    void sendsWhatIsInItsOutbox() {
        outbox.append(new HouseStood("house")).block();
        Await.until(() -> assertThat(count("outbox")).isZero());
    }

    private WebTestClient.ResponseSpec get(String path) {
        return client().get().uri(path).exchange();
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    private long count(String from) {
        return database.sql("SELECT count(*) FROM " + from)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    record HouseStood(String key) implements Event {

        @Override
        public String type() {
            return "shiyu.test.house.stood.v1";
        }

        @Override
        public long sequence() {
            return 1;
        }
    }
}
