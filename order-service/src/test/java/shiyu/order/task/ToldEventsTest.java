package shiyu.order.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.order.EventSchemas;
import shiyu.order.followup.FollowUpHouse;
import shiyu.order.followup.Seed.Duty;

/** Whatever the follow-up tells is as docs/events describes it, and every event that is described is told. */
class ToldEventsTest extends FollowUpHouse {

    private static final Set<String> TOPICS =
            Set.of("shiyu.order.task", "shiyu.order.follow-up-run", "shiyu.order.personal-data");

    private final EventSchemas schemas = new EventSchemas();

    @Autowired
    private KafkaProperties kafka;

    @Test
    void isAsTheCatalogueSays() {
        aDayOfEverything();
        Await.until(() -> assertThat(count("outbox")).isZero());
        var told = new TreeSet<String>();
        try (var heard = new TestEvents(kafka)) {
            TOPICS.stream().flatMap(topic -> heard.in(topic).stream()).forEach(event -> {
                schemas.judge(event);
                told.add(event.get("type").asString());
            });
        }
        assertThat(told)
                .containsExactlyElementsOf(TOPICS.stream()
                        .flatMap(topic -> schemas.typesOf(topic + ".").stream())
                        .sorted()
                        .toList());
    }

    @Test
    void isExplainedByExamplesThatAreTrue() {
        Stream.of("shiyu.order.task.", "shiyu.order.follow-up-run.", "shiyu.order.personal-data.")
                .forEach(schemas::judgeExamples);
    }

    private void aDayOfEverything() {
        seed.roster(DAY);
        seed.order(seed.contact(), RECEIVED_ON);
        run(DAY);
        var mei = seed.agent("石之木", "AFTERSALES");
        seed.account(mei, 1);
        seed.roster(DAY, new Duty(mei, 100));
        run(DAY);
        var agent = as(mei, "AFTERSALES");
        agent.post()
                .uri("/api/tasks/{id}/phone-reveals", task())
                .bodyValue(Map.of("purpose", "callback"))
                .exchange()
                .expectStatus()
                .isOk();
        tell(agent, Map.of("result", "NO_ANSWER"));
        clock.advance(Duration.ofHours(2));
        var wechat = Map.of("result", "ADDED", "friendshipId", UUID.randomUUID());
        var attempt = tell(agent, Map.of("result", "REACHED", "wechat", wechat, "satisfaction", 5, "callSeconds", 60));
        tell(agent, Map.of("result", "REFUSED", "supersedes", attempt));
    }

    private String tell(WebTestClient agent, Map<String, ?> attempt) {
        var answer = agent.post()
                .uri("/api/tasks/{id}/attempts", task())
                .bodyValue(attempt)
                .exchange()
                .expectStatus()
                .isCreated();
        return body(answer).get("attemptId").asString();
    }

    private UUID task() {
        return requireNonNull(
                database.sql("SELECT id FROM task").mapValue(UUID.class).one().block());
    }
}
