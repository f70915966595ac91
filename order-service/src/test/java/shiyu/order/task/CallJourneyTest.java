package shiyu.order.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.order.followup.FollowUpHouse;
import shiyu.order.followup.Seed.Duty;
import tools.jackson.databind.JsonNode;

/** From the list of calls over the number and the script to a saved outcome. */
class CallJourneyTest extends FollowUpHouse {

    @Autowired
    private KafkaProperties kafka;

    private UUID mei;
    private UUID customer;
    private UUID order;
    private WebTestClient agent;

    @BeforeEach
    void oneCallForMei() {
        mei = seed.agent("石之木", "AFTERSALES");
        seed.account(mei, 100);
        seed.roster(DAY, new Duty(mei, 100));
        customer = seed.contact();
        order = seed.order(customer, RECEIVED_ON);
        seed.line(order, 2, "菖蒲绿植小盆", "PLANT");
        seed.order(customer, RECEIVED_ON.minusDays(60));
        agent = as(mei, "AFTERSALES");
        run(DAY);
    }

    @Test
    void showsTheAgentWhatToSay() {
        var listed = get(agent, "/api/tasks?kind=FOLLOW_UP_CALL&assignee=me&businessDay=" + DAY)
                .get("items");
        assertThat(listed).hasSize(1);
        var entry = listed.get(0);
        assertThat(entry.get("contact").get("salutation").asString()).isEqualTo("林女士");
        assertThat(entry.get("contact").get("phoneMasked").asString()).isEqualTo("138****1234");
        assertThat(entry.get("contact").get("purchases").asInt()).isEqualTo(2);
        assertThat(entry.get("contact").get("friend").asString()).isEqualTo("NONE");
        assertThat(entry.get("summary").get("title").asString()).isEqualTo("灵璧石摆件 归舟");
        assertThat(entry.get("summary").get("pieces").asInt()).isEqualTo(2);
        assertThat(entry.get("summary").get("paid").get("amount").asLong()).isEqualTo(11_800);
        assertThat(entry.get("dealReason").asString()).isEqualTo("SPREAD");
        assertThat(entry.get("befriend").asBoolean()).isTrue();

        var sheet = get(agent, "/api/tasks/" + task());
        assertThat(sheet.get("orders").values())
                .extracting(shown -> shown.get("dueToday").asBoolean())
                .containsExactly(true, false);
        assertThat(sheet.get("orders").get(0).get("id").asString()).isEqualTo(order.toString());
        assertThat(sheet.get("careAdvice").values())
                .extracting(advice -> advice.get("kind").asString())
                .containsExactly("PLANT", "STONE");
        assertThat(sheet.get("script").get("title").asString()).isEqualTo("签收回访");
        var steps = sheet.get("script").get("steps").values().stream()
                .map(step -> step.get("text").asString())
                .toList();
        assertThat(steps).contains("林女士您好！", "我是石语的售后客服石之木。").anyMatch(step -> step.contains("绿植少浇水"));
        assertThat(sheet.toString()).doesNotContain("13800001234");
    }

    @Test
    void recordsATalkAndMarksTheContact() {
        var friendship = UUID.randomUUID();
        var answer = body(tell(
                        agent,
                        Map.of(
                                "result",
                                "REACHED",
                                "wechat",
                                Map.of("result", "ADDED", "friendshipId", friendship, "wechatId", "lin_xiaoman"),
                                "note",
                                "很喜欢，想再买一件",
                                "satisfaction",
                                5,
                                "callSeconds",
                                134,
                                "caseWanted",
                                true))
                .expectStatus()
                .isCreated());
        var saved = answer.get("task");
        assertThat(saved.get("status").asString()).isEqualTo("DONE");
        assertThat(saved.get("outcome").asString()).isEqualTo("REACHED");
        var attempt = saved.get("attemptsMade").get(0);
        assertThat(attempt.get("note").asString()).isEqualTo("很喜欢，想再买一件");
        assertThat(attempt.get("wechat").get("wechatId").asString()).isEqualTo("lin_xiaoman");
        assertThat(attempt.get("agent").get("displayName").asString()).isEqualTo("石之木");
        assertThat(count("contact WHERE id = '%s' AND last_reached_on = '%s'".formatted(customer, DAY)))
                .isOne();
        assertThat(count("task_attempt WHERE position('lin_xiaoman'::bytea IN wechat_id_ct) > 0"))
                .isZero();
        assertThat(count("task_attempt WHERE wechat_id_ct IS NOT NULL AND note_ct IS NOT NULL"))
                .isOne();
    }

    @Test
    void tellsTheOutsideWithoutAWordAboutThePerson() {
        tell(agent, Map.of("result", "REFUSED", "note", "别再打了", "wechat", Map.of("result", "REFUSED")));
        try (var heard = new TestEvents(kafka)) {
            Await.until(() -> assertThat(toldOf(heard)).hasSize(2));
            var told = toldOf(heard).getLast();
            assertThat(told.get("type").asString()).isEqualTo("shiyu.order.task.outcome-recorded.v1");
            assertThat(told.get("sequence").asLong()).isEqualTo(2);
            var attempt = told.get("data").get("attempt");
            assertThat(attempt.get("result").asString()).isEqualTo("REFUSED");
            assertThat(attempt.get("wechatResult").asString()).isEqualTo("REFUSED");
            assertThat(told.toString()).doesNotContain("别再打了");
        }
        assertThat(count("contact WHERE wechat_refused AND NOT wrong_number AND last_reached_on IS NULL"))
                .isOne();
    }

    @Test
    void triesThreeTimes() {
        noAnswer();
        var waiting = get(agent, "/api/tasks/" + task());
        assertThat(waiting.get("status").asString()).isEqualTo("OPEN");
        assertThat(waiting.get("dueAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)).toString());
        clock.advance(Duration.ofHours(2));
        noAnswer();
        clock.advance(Duration.ofHours(2));
        noAnswer();
        var given = get(agent, "/api/tasks/" + task());
        assertThat(given.get("status").asString()).isEqualTo("DONE");
        assertThat(given.get("outcome").asString()).isEqualTo("NO_ANSWER");
        assertThat(given.get("attempts").asInt()).isEqualTo(3);
        clock.advance(Duration.ofHours(2));
        problem(tell(agent, Map.of("result", "REACHED")), 409, "task-not-open");
    }

    @Test
    void takesBackWhatACorrectionDenies() {
        var wrong = body(tell(agent, Map.of("result", "WRONG_NUMBER"))
                        .expectStatus()
                        .isCreated())
                .get("attemptId")
                .asString();
        assertThat(count("contact WHERE wrong_number")).isOne();
        clock.advance(Duration.ofMinutes(5));
        var right = body(tell(agent, Map.of("result", "NO_ANSWER", "supersedes", wrong))
                .expectStatus()
                .isCreated());
        assertThat(right.get("task").get("status").asString()).isEqualTo("OPEN");
        assertThat(right.get("task").get("attemptsMade")).hasSize(1);
        assertThat(count("contact WHERE wrong_number")).isZero();
        assertThat(count("task_attempt WHERE superseded")).isOne();

        clock.advance(Duration.ofDays(1));
        var last = right.get("attemptId").asString();
        problem(tell(agent, Map.of("result", "REACHED", "supersedes", last)), 409, "correction-not-allowed");
        tell(asManager(), Map.of("result", "REACHED", "supersedes", last))
                .expectStatus()
                .isCreated();
    }

    @Test
    void recordsACallOnceHoweverOftenTheButtonIsHit() throws Exception {
        var start = new CountDownLatch(1);
        var codes = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var hits = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return tell(agent, Map.of("result", "NO_ANSWER"))
                                .returnResult(Void.class)
                                .getStatus()
                                .value();
                    }))
                    .toList();
            start.countDown();
            for (var hit : hits) {
                codes.add(hit.get());
            }
        }
        assertThat(codes).filteredOn(code -> code == 201).hasSize(1);
        assertThat(codes).filteredOn(code -> code == 200).hasSize(7);
        assertThat(count("task_attempt")).isOne();
        assertThat(count("task WHERE attempts = 1 AND version = 2")).isOne();
    }

    @Test
    void refusesWhoSawAnOlderState() {
        noAnswer();
        clock.advance(Duration.ofHours(2));
        var stale = agent.post()
                .uri("/api/tasks/{id}/attempts", task())
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("result", "REACHED"))
                .exchange();
        problem(stale, 412, "version-changed");
    }

    @Test
    void hidesTheTasksOfOthers() {
        var lan = as(seed.agent("石之水", "AFTERSALES"), "AFTERSALES");
        lan.get().uri("/api/tasks/{id}", task()).exchange().expectStatus().isNotFound();
        problem(tell(lan, Map.of("result", "REACHED")), 404, "not-found");
        problem(reveal(lan), 404, "not-found");
        assertThat(get(lan, "/api/tasks").get("items")).isEmpty();
        lan.get().uri("/api/tasks?assignee={id}", mei).exchange().expectStatus().isForbidden();
        assertThat(get(asManager(), "/api/tasks?assignee=" + mei).get("items")).hasSize(1);
        problem(tell(asManager(), Map.of("result", "REACHED")), 409, "not-your-task");
        assertThat(count("task_attempt")).isZero();
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var wrong = body(tell(agent, Map.of("satisfaction", 9)).expectStatus().isBadRequest());
        assertThat(wrong.get("errors").values())
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("result", "satisfaction");
    }

    @Test
    void showsTheNumberOnlyWhenTheLogHasIt() {
        var shown = body(reveal(agent).expectStatus().isOk());
        assertThat(shown.get("phone").asString()).isEqualTo("13800001234");
        assertThat(shown.get("expiresInSeconds").asInt()).isEqualTo(30);
        try (var heard = new TestEvents(kafka)) {
            Await.until(() -> assertThat(revealsIn(heard)).hasSize(1));
            var data = revealsIn(heard).getFirst().get("data");
            assertThat(data.get("who").asString()).isEqualTo(mei.toString());
            assertThat(data.get("subjectId").asString()).isEqualTo(customer.toString());
            assertThat(data.get("fields").toString()).isEqualTo("[\"phone\"]");
            assertThat(data.get("purpose").asString()).isEqualTo("follow-up-call");
            assertThat(data.toString()).doesNotContain("1380000");
        }
    }

    @Test
    void showsNothingWhenTheLogCannotBeWritten() {
        seed.execute("ALTER TABLE outbox ADD CONSTRAINT no_more CHECK (false) NOT VALID");
        try {
            reveal(agent).expectStatus().is5xxServerError();
        } finally {
            seed.execute("ALTER TABLE outbox DROP CONSTRAINT no_more");
        }
    }

    @Test
    void dialsVirtualNumbersAsTheyAre() {
        var other = seed.contact();
        seed.order(other, at(RECEIVED_ON, 9, 0), "VIRTUAL", "18412345678-1234");
        run(DAY);
        var call = requireNonNull(database.sql("SELECT id FROM task WHERE contact_id = :contact")
                .bind("contact", other)
                .mapValue(UUID.class)
                .one()
                .block());
        var shown = body(agent.post()
                .uri("/api/tasks/{id}/phone-reveals", call)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(shown.get("phone").asString()).isEqualTo("18412345678-1234");
    }

    private void noAnswer() {
        tell(agent, Map.of("result", "NO_ANSWER")).expectStatus().isCreated();
    }

    private WebTestClient.ResponseSpec tell(WebTestClient caller, Map<String, ?> attempt) {
        return caller.post()
                .uri("/api/tasks/{id}/attempts", task())
                .bodyValue(attempt)
                .exchange();
    }

    private WebTestClient.ResponseSpec reveal(WebTestClient caller) {
        return caller.post().uri("/api/tasks/{id}/phone-reveals", task()).exchange();
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String code) {
        var problem = body(answer.expectStatus().isEqualTo(status));
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
    }

    private UUID task() {
        return requireNonNull(database.sql("SELECT id FROM task WHERE contact_id = :contact")
                .bind("contact", customer)
                .mapValue(UUID.class)
                .one()
                .block());
    }

    private List<JsonNode> toldOf(TestEvents heard) {
        var task = task().toString();
        return heard.in("shiyu.order.task").stream()
                .filter(event -> event.get("subject").asString().equals(task))
                .toList();
    }

    private List<JsonNode> revealsIn(TestEvents heard) {
        var task = task().toString();
        return heard.in("shiyu.order.personal-data").stream()
                .filter(event -> event.get("data").get("taskId").asString().equals(task))
                .toList();
    }
}
