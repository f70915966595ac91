package shiyu.order.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.id.Ids;
import shiyu.order.followup.FollowUpHouse;
import tools.jackson.databind.JsonNode;

/** In which order calls are shown, page by page. */
class TaskListTest extends FollowUpHouse {

    private UUID mei;
    private WebTestClient agent;

    @BeforeEach
    void someCalls() {
        mei = seed.agent("石之木", "AFTERSALES");
        agent = as(mei, "AFTERSALES");
    }

    @Test
    void showsWhatToCallNowFirst() {
        var closedEarlier = closed(at(DAY, 8, 40));
        var later = open(0, 50, at(DAY, 14, 0));
        var retry = open(1, 50, at(DAY, 8, 50));
        var retryLater = open(2, 90, at(DAY, 11, 0));
        var due = open(0, 50, at(DAY, 8, 30));
        var urgent = open(0, 80, at(DAY, 8, 45));
        var closedLast = closed(at(DAY, 8, 55));
        var expected = List.of(urgent, due, retry, retryLater, later, closedLast, closedEarlier);

        assertThat(listed("/api/tasks?limit=50")).isEqualTo(expected);
        for (var limit = 1; limit < 4; limit++) {
            assertThat(listed("/api/tasks?limit=" + limit)).isEqualTo(expected);
        }
        assertThat(listed("/api/tasks?limit=2&status=DONE")).containsExactly(closedLast, closedEarlier);
        assertThat(listed("/api/tasks?limit=2&status=OPEN")).hasSize(5);
    }

    @Test
    void keepsItsOrderWhileTimeGoesOn() {
        var first = open(0, 50, at(DAY, 8, 30));
        var second = open(0, 50, at(DAY, 8, 31));
        var later = open(0, 90, at(DAY, 9, 1));
        var page = get(agent, "/api/tasks?limit=1");
        clock.moveTo(at(DAY, 9, 5));
        var rest = listed("/api/tasks?limit=1&cursor=" + page.get("nextCursor").asString());
        assertThat(page.get("items").get(0).get("id").asString()).isEqualTo(first.toString());
        assertThat(rest).containsExactly(second, later);
    }

    @Test
    void refusesACursorOfAnotherList() {
        agent.get().uri("/api/tasks?cursor=nonsense").exchange().expectStatus().isBadRequest();
    }

    @Test
    void findsCallsThatNobodyHas() {
        seed.execute("""
                INSERT INTO task (id, kind, status, contact_id, business_day, deal_reason, due_at, priority, source_service,
                    created_at)
                VALUES (gen_random_uuid(), 'FOLLOW_UP_CALL', 'OPEN', '%s', '%s', 'NOBODY_ON_DUTY', now(), 50,
                    'order-service', now())
                """.formatted(seed.contact(), DAY));
        open(0, 50, at(DAY, 8, 30));
        assertThat(get(asManager(), "/api/tasks?assignee=none").get("items")).hasSize(1);
        assertThat(get(asManager(), "/api/tasks").get("items")).hasSize(2);
    }

    private List<UUID> listed(String path) {
        var found = new ArrayList<UUID>();
        for (JsonNode page = get(agent, path); ; ) {
            page.get("items")
                    .values()
                    .forEach(item -> found.add(UUID.fromString(item.get("id").asString())));
            if (page.get("nextCursor").isNull()) {
                return found;
            }
            var base = path.replaceAll("&cursor=.*", "");
            page = get(agent, base + "&cursor=" + page.get("nextCursor").asString());
        }
    }

    private UUID open(int attempts, int priority, Instant dueAt) {
        return task("'OPEN', %d, %d, '%s', NULL, NULL".formatted(attempts, priority, dueAt));
    }

    private UUID closed(Instant at) {
        return task("'DONE', 1, 50, '%s', 'REACHED', '%s'".formatted(at(DAY, 8, 30), at));
    }

    private UUID task(String state) {
        var id = Ids.next();
        seed.execute("""
                INSERT INTO task (id, kind, contact_id, assignee, business_day, dealt_on, deal_reason, source_service,
                    created_at, status, attempts, priority, due_at, outcome, closed_at)
                VALUES ('%s', 'FOLLOW_UP_CALL', '%s', '%s', '%4$s', '%4$s', 'SPREAD', 'order-service', now(), %5$s)
                """.formatted(id, seed.contact(), mei, DAY, state));
        return id;
    }
}
