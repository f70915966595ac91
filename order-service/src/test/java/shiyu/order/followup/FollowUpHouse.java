package shiyu.order.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.MovableClock;
import shiyu.chassis.test.TestServers;
import shiyu.chassis.test.TestTokens;
import shiyu.chassis.time.BusinessCalendar;
import tools.jackson.databind.JsonNode;

/** A running order-service with a clock of its own, in which runs are made when a test asks for them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=order-service", "shiyu.follow-up.each-morning=false"})
@Import(FollowUpHouse.ClockOfItsOwn.class)
public abstract class FollowUpHouse {

    protected static final UUID MANAGER = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    protected static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    protected static final LocalDate RECEIVED_ON = DAY.minusDays(3);

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected BusinessCalendar calendar;

    @Autowired
    protected DatabaseClient database;

    @Autowired
    private SubjectKeys keys;

    @LocalServerPort
    private int port;

    protected Seed seed;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        TestServers.connect(registry, "order");
        TestTokens.trust(registry);
    }

    @BeforeEach
    void anEmptyHouseAtNine() {
        database.sql("""
                        TRUNCATE agent_view, account_view, roster_view, contact_friend, task, task_attempt,
                            follow_up_run, follow_up_item, follow_up_exclusion, customer_order, order_line,
                            order_recipient, contact, store, outbox, processed_event, setting CASCADE
                        """).then().block();
        clockShows(DAY, LocalTime.of(9, 0));
        seed = new Seed(database, keys, calendar);
    }

    protected void clockShows(LocalDate day, LocalTime time) {
        clock.moveTo(calendar.at(day, time));
    }

    protected Instant at(LocalDate day, int hour, int minute) {
        return calendar.at(day, LocalTime.of(hour, minute));
    }

    protected WebTestClient as(UUID agent, String... roles) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .defaultHeaders(headers -> headers.setBearerAuth(TestTokens.staff(agent, roles)))
                .build();
    }

    protected WebTestClient asManager() {
        return as(MANAGER, "MANAGER");
    }

    protected JsonNode get(WebTestClient caller, String path) {
        return body(caller.get().uri(path).exchange().expectStatus().isOk());
    }

    protected static JsonNode body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    protected WebTestClient.ResponseSpec askForRun(LocalDate day) {
        return asManager()
                .post()
                .uri("/api/follow-up-runs")
                .bodyValue(Map.of("businessDay", day.toString()))
                .exchange();
    }

    /** Asks for the day's run and waits for its end. */
    protected JsonNode run(LocalDate day) {
        var id = body(askForRun(day)).get("id").asString();
        return completed(id);
    }

    protected JsonNode completed(String run) {
        Await.until(() -> assertThat(get(asManager(), "/api/follow-up-runs/" + run)
                        .get("status")
                        .asString())
                .isEqualTo("COMPLETED"));
        return get(asManager(), "/api/follow-up-runs/" + run);
    }

    protected long count(String fromWhere) {
        return Objects.requireNonNull(database.sql("SELECT count(*) FROM " + fromWhere)
                .mapValue(Long.class)
                .one()
                .block());
    }

    /** Contacts that have more than one call of a day that was not cancelled. */
    protected long contactsCalledTwice() {
        return count("""
                (SELECT FROM task WHERE kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED'
                 GROUP BY business_day, contact_id HAVING count(*) > 1) twice
                """);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ClockOfItsOwn {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
