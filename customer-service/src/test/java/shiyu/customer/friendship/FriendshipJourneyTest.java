package shiyu.customer.friendship;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.customer.CustomerServiceTest;
import tools.jackson.databind.JsonNode;

class FriendshipJourneyTest extends CustomerServiceTest {

    private static final UUID WANG = UUID.randomUUID();

    private UUID lin = WANG;
    private UUID account = WANG;

    @BeforeEach
    void linHoldsAnAccountWithTwoPlaces() {
        lin = house.agent("lin", "AFTERSALES");
        account = house.account(lin, 100, 98);
    }

    @Test
    void aFriendTakesAPlaceAndTheOutsideIsTold() {
        var task = UUID.randomUUID();
        befriend(WANG, "ADDED", Map.of("taskId", task))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                        {"accountId": "%s", "contactId": "%s", "taskId": "%s", "agentId": "%s", "state": "ADDED",
                         "version": 1, "room": 1}
                        """.formatted(account, WANG, task, lin));
        assertThat(taken()).isEqualTo(99);
        var event = told("shiyu.customer.friendship.added.v1").getFirst();
        assertThat(event.at("/data/holding").asBoolean()).isTrue();
        assertThat(event.at("/data/taskId").asString()).isEqualTo(task.toString());
        assertThat(event.get("subject")).isEqualTo(event.at("/data/friendshipId"));
    }

    @Test
    void askingAgainAnswersWithWhatStands() {
        var first = body(befriend(WANG, "REQUESTED", Map.of()).expectStatus().isCreated());
        var second = body(befriend(WANG, "ADDED", Map.of()).expectStatus().isOk());
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("state").asString()).isEqualTo("REQUESTED");
        assertThat(taken()).isEqualTo(99);
        assertThat(count("outbox WHERE type LIKE '%friendship%'")).isOne();
    }

    @Test
    void aFullAccountNamesThoseThatHaveRoom() {
        var roomy = house.account(lin, 50, 10);
        var tight = house.account(lin, 50, 45);
        house.account(lin, 50, 50);
        befriend(UUID.randomUUID(), "ADDED", Map.of()).expectStatus().isCreated();
        befriend(UUID.randomUUID(), "ADDED", Map.of()).expectStatus().isCreated();
        befriend(WANG, "ADDED", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/account-full")
                .jsonPath("$.accounts[*].id")
                .isEqualTo(List.of(roomy.toString(), tight.toString()))
                .jsonPath("$.accounts[*].room")
                .isEqualTo(List.of(40, 5))
                .jsonPath("$.accounts[0].nickname")
                .isEqualTo("石之木");
        assertThat(taken()).isEqualTo(100);
        assertThat(count("friendship")).isEqualTo(2);
    }

    @Test
    void refusalsFreeThePlaceAndTheSamePersonMayBeAskedAgain() {
        var asked = body(befriend(WANG, "REQUESTED", Map.of()));
        patch(asked, "\"1\"", "REFUSED")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.room")
                .isEqualTo(2);
        assertThat(taken()).isEqualTo(98);
        var again = body(befriend(WANG, "REQUESTED", Map.of()).expectStatus().isCreated());
        assertThat(again.get("id")).isNotEqualTo(asked.get("id"));
        patch(again, "\"1\"", "ADDED").expectStatus().isOk();
        patch(again, "\"2\"", "REMOVED").expectStatus().isOk();
        assertThat(taken()).isEqualTo(98);
        assertThat(told("shiyu.customer.friendship.removed.v1"))
                .hasSize(1)
                .first()
                .satisfies(event -> {
                    assertThat(event.at("/data/holding").asBoolean()).isFalse();
                    assertThat(event.get("sequence").asInt()).isEqualTo(3);
                });
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeOnAndAWayThatExists() {
        var asked = body(befriend(WANG, "REQUESTED", Map.of()));
        patch(asked, null, "ADDED").expectStatus().isEqualTo(428);
        patch(asked, "\"7\"", "ADDED").expectStatus().isEqualTo(412);
        patch(asked, "\"1\"", "REMOVED")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/transition-not-allowed");
        patch(asked, "\"1\"", "EXPIRED").expectStatus().isBadRequest();
        patch(asked, "\"1\"", "WITHDRAWN").expectStatus().isOk();
        patch(asked, "\"2\"", "WITHDRAWN").expectStatus().isOk();
        patch(asked, "\"2\"", "ADDED").expectStatus().isEqualTo(409);
        assertThat(taken()).isEqualTo(98);
    }

    @Test
    void whatOthersHoldDoesNotExistForAnAgent() {
        var mo = house.agent("mo", "AFTERSALES");
        var asked = body(befriend(WANG, "REQUESTED", Map.of()));
        var asMo = as(mo, "AFTERSALES");
        post(asMo, WANG, "ADDED", Map.of()).expectStatus().isNotFound();
        asMo.patch()
                .uri("/api/friendships/{id}", asked.get("id").asString())
                .headers(headers -> headers.setIfMatch("\"1\""))
                .bodyValue(Map.of("state", "ADDED"))
                .exchange()
                .expectStatus()
                .isNotFound();
        list(asMo).jsonPath("$.items.length()").isEqualTo(0);
        list(as(lin, "AFTERSALES")).jsonPath("$.items[0].state").isEqualTo("REQUESTED");
        list(asManager()).jsonPath("$.items.length()").isEqualTo(1);
        post(asManager(), UUID.randomUUID(), "ADDED", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.agentId")
                .isEqualTo(lin.toString());
    }

    @Test
    void theFriendshipsOfAContactComeLatestFirstInPages() {
        for (var n = 0; n < 3; n++) {
            patch(body(befriend(WANG, "REQUESTED", Map.of())), "\"1\"", "WITHDRAWN")
                    .expectStatus()
                    .isOk();
        }
        befriend(WANG, "ADDED", Map.of()).expectStatus().isCreated();
        for (var http : List.of(as(lin, "AFTERSALES"), asManager())) {
            http.get()
                    .uri("/api/friendships?contactId={contact}&limit=3", WANG)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items[*].state")
                    .isEqualTo(List.of("ADDED", "WITHDRAWN", "WITHDRAWN"))
                    .jsonPath("$.nextCursor")
                    .value(
                            String.class,
                            cursor -> http.get()
                                    .uri("/api/friendships?contactId={contact}&limit=3&cursor={cursor}", WANG, cursor)
                                    .exchange()
                                    .expectBody()
                                    .jsonPath("$.items[*].state")
                                    .isEqualTo(List.of("WITHDRAWN")));
        }
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        as(lin, "AFTERSALES")
                .post()
                .uri("/api/friendships")
                .bodyValue(Map.of("accountId", account, "state", "ADDED"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("contactId");
        as(lin, "AFTERSALES")
                .post()
                .uri("/api/friendships")
                .bodyValue(Map.of("contactId", WANG))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        as(lin, "AFTERSALES")
                .post()
                .uri("/api/friendships")
                .bodyValue(Map.of("customerId", UUID.randomUUID(), "accountId", account, "state", "ADDED"))
                .exchange()
                .expectStatus()
                .isNotFound();
        as(lin, "AFTERSALES")
                .get()
                .uri("/api/friendships")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private WebTestClient.ResponseSpec befriend(UUID contact, String state, Map<String, ?> more) {
        return post(as(lin, "AFTERSALES"), contact, state, more);
    }

    private WebTestClient.ResponseSpec post(WebTestClient http, UUID contact, String state, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("contactId", contact, "accountId", account, "state", state));
        body.putAll(more);
        return http.post().uri("/api/friendships").bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec patch(JsonNode friendship, @Nullable String ifMatch, String state) {
        return as(lin, "AFTERSALES")
                .patch()
                .uri("/api/friendships/{id}", friendship.get("id").asString())
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .bodyValue(Map.of("state", state))
                .exchange();
    }

    private static WebTestClient.BodyContentSpec list(WebTestClient http) {
        return http.get()
                .uri("/api/friendships?contactId={contact}", WANG)
                .exchange()
                .expectBody();
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        return requireNonNull(answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private int taken() {
        return requireNonNull(database.sql("SELECT taken FROM wechat_account WHERE id = :id")
                .bind("id", account)
                .mapValue(Integer.class)
                .one()
                .block());
    }
}
