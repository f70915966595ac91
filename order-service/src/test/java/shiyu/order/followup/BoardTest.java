package shiyu.order.followup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shiyu.chassis.id.Ids;
import shiyu.order.followup.Seed.Duty;
import tools.jackson.databind.JsonNode;

/** The board's figures, and the room that they stand for. */
class BoardTest extends FollowUpHouse {

    private UUID mei;
    private UUID idle;

    @BeforeEach
    void twoOnDuty() {
        mei = seed.agent("石之木", "AFTERSALES");
        idle = seed.agent("石之水", "PRESALES");
        seed.roster(DAY, new Duty(mei, 100), new Duty(idle, 100));
    }

    @Test
    void countsWhatWasToldExactly() {
        seed.account(mei, 100);
        var talked = seed.contact();
        var silent = seed.contact();
        var refusing = seed.contact();
        List.of(talked, silent, refusing, seed.contact()).forEach(contact -> seed.order(contact, RECEIVED_ON));
        var run = run(DAY);
        friend(talked, "ADDED", true);
        friend(silent, "REQUESTED", true);
        friend(refusing, "WITHDRAWN", false);
        tell(talked, Map.of("result", "REACHED", "wechat", Map.of("result", "ADDED")));
        clock.advance(Duration.ofMinutes(1));
        tell(silent, Map.of("result", "NO_ANSWER"));
        clock.advance(Duration.ofMinutes(1));
        var slip = tell(refusing, Map.of("result", "REACHED"));
        clock.advance(Duration.ofMinutes(1));
        tell(refusing, Map.of("result", "REFUSED", "supersedes", slip));

        var board = board(run);

        assertThat(board.get("progress").toString()).isEqualTo("""
                {"due":4,"made":3,"reached":1,"noAnswer":1,"refusedOrWrong":1,"open":1,"friendsAdded":1,\
                "friendsRequested":1}""");
        assertThat(board.get("unassigned").asInt()).isZero();
        assertThat(board.get("warnings")).isEmpty();
        var share = share(board, mei);
        assertThat(List.of(
                        share.get("total").asInt(),
                        share.get("spread").asInt(),
                        share.get("made").asInt(),
                        share.get("reached").asInt(),
                        share.get("weight").asInt()))
                .containsExactly(4, 4, 3, 1, 100);
        assertThat(share(board, idle).get("total").asInt()).isZero();
        assertThat(board.get("recent").values())
                .extracting(recent -> recent.get("result").asString())
                .containsExactly("REFUSED", "NO_ANSWER", "REACHED");
        var last = board.get("recent").get(2);
        assertThat(last.get("agent").get("displayName").asString()).isEqualTo("石之木");
        assertThat(last.get("salutation").asString()).isEqualTo("林女士");
        assertThat(last.get("wechat").asString()).isEqualTo("ADDED");
    }

    @Test
    void promisesEachPlaceOnce() {
        seed.account(mei, 1);
        var first = seed.contact();
        seed.order(first, RECEIVED_ON);
        assertThat(share(board(run(DAY)), mei).get("room").asInt()).isZero();

        seed.order(seed.contact(), RECEIVED_ON);
        assertThat(run(DAY).get("figures").get("noRoom").asInt()).isOne();
        assertThat(count("task WHERE befriend")).isOne();

        tell(first, Map.of("result", "REFUSED"));
        var run = run(DAY);
        assertThat(share(board(run), mei).get("room").asInt()).isOne();
        seed.order(seed.contact(), RECEIVED_ON);
        run(DAY);
        assertThat(count("task WHERE befriend AND status = 'OPEN'")).isOne();
    }

    @Test
    void keepsNoPlaceForFriendsAndThoseWhoRefused() {
        seed.account(mei, 10);
        var friend = seed.contact();
        var unwilling = seed.contact();
        var stranger = seed.contact();
        List.of(friend, unwilling, stranger).forEach(contact -> seed.order(contact, RECEIVED_ON));
        seed.execute("""
                INSERT INTO contact_friend (friendship_id, contact_id, account_id, state, holding, sequence)
                VALUES ('%s', '%s', '%s', 'REQUESTED', true, 1)
                """.formatted(Ids.next(), friend, Ids.next()));
        seed.execute("UPDATE contact SET wechat_refused = true WHERE id = '%s'".formatted(unwilling));
        var run = run(DAY);
        assertThat(count("task WHERE befriend AND contact_id = '%s'".formatted(stranger)))
                .isOne();
        assertThat(count("task WHERE befriend")).isOne();
        assertThat(share(board(run), mei).get("room").asInt()).isEqualTo(9);
    }

    private JsonNode board(JsonNode run) {
        return get(asManager(), "/api/follow-up-runs/" + run.get("id").asString() + "/distribution");
    }

    private static JsonNode share(JsonNode board, UUID agent) {
        return board.get("agents").values().stream()
                .filter(share -> share.get("agent").get("id").asString().equals(agent.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void friend(UUID contact, String state, boolean holding) {
        seed.execute("""
                INSERT INTO contact_friend (friendship_id, contact_id, account_id, task_id, state, holding, sequence)
                SELECT '%s', contact_id, '%s', id, '%s', %s, 1 FROM task WHERE contact_id = '%s'
                """.formatted(Ids.next(), Ids.next(), state, holding, contact));
    }

    private String tell(UUID contact, Map<String, ?> attempt) {
        var task = requireNonNull(database.sql("SELECT id FROM task WHERE contact_id = :contact")
                .bind("contact", contact)
                .mapValue(UUID.class)
                .one()
                .block());
        var answer = as(mei, "AFTERSALES")
                .post()
                .uri("/api/tasks/{id}/attempts", task)
                .bodyValue(attempt)
                .exchange()
                .expectStatus()
                .isCreated();
        return body(answer).get("attemptId").asString();
    }
}
