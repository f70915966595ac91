package shiyu.customer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.test.Await;
import shiyu.customer.CustomerServiceTest;

class AccountJourneyTest extends CustomerServiceTest {

    private static final String CHANGED = "shiyu.customer.wechat-account.changed.v1";

    @Test
    void anAccountShowsItsHolderAndItsRoom() {
        var lin = house.agent("lin", "AFTERSALES");
        var account = house.account(lin, 100, 40);
        as(lin, "AFTERSALES")
                .get()
                .uri("/api/wechat-accounts?holder=me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{"id": "%s", "phoneLabel": "phone-1", "nickname": "石小语", "capacity": 100,
                          "taken": 40, "room": 60, "state": "ACTIVE", "version": 1,
                          "holder": {"id": "%s", "displayName": "石小语"}}]}
                        """.formatted(account, lin));
    }

    @Test
    void anAgentSeesOwnAccountsAndNoOthers() {
        var lin = house.agent("lin", "AFTERSALES");
        var mo = house.agent("mo", "AFTERSALES");
        house.account(mo, 100, 0);
        as(lin, "AFTERSALES")
                .get()
                .uri("/api/wechat-accounts?holder=me")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        for (var path : List.of("/api/wechat-accounts", "/api/wechat-accounts?holder=" + mo)) {
            as(lin, "AFTERSALES").get().uri(path).exchange().expectStatus().isForbidden();
            asManager()
                    .get()
                    .uri(path)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1);
        }
        asManager()
                .get()
                .uri("/api/wechat-accounts?holder=x")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theListComesInPages() {
        var lin = house.agent("lin", "AFTERSALES");
        for (var n = 0; n < 3; n++) {
            house.account(lin, 100, n);
        }
        for (var path : List.of("/api/wechat-accounts?limit=2", "/api/wechat-accounts?limit=2&holder=" + lin)) {
            asManager()
                    .get()
                    .uri(path)
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items[*].taken")
                    .isEqualTo(List.of(0, 1))
                    .jsonPath("$.nextCursor")
                    .value(
                            String.class,
                            cursor -> asManager()
                                    .get()
                                    .uri(path + "&cursor={cursor}", cursor)
                                    .exchange()
                                    .expectBody()
                                    .jsonPath("$.items[*].taken")
                                    .isEqualTo(List.of(2))
                                    .jsonPath("$.nextCursor")
                                    .doesNotExist());
        }
    }

    @Test
    void theHolderBearsTheNicknameOfTheFirstAccount() {
        var lin = house.agent("lin", "AFTERSALES");
        house.account(lin, 100, 0);
        house.account(lin, 100, 0);
        displayName(lin).isEqualTo("石小语");
        var told = told("shiyu.customer.agent.changed.v1");
        assertThat(told).hasSize(2);
        assertThat(told.getLast().at("/data/displayName").asString()).isEqualTo("石小语");
        assertThat(told.getLast().get("sequence").asInt()).isEqualTo(2);
    }

    @Test
    void namesGoWithThePhone() {
        var lin = house.agent("lin", "AFTERSALES");
        var mo = house.agent("mo", "AFTERSALES");
        var account = house.account(lin, 100, 0);
        var phone =
                database.sql("SELECT id FROM phone").mapValue(UUID.class).one().block();
        asManager()
                .patch()
                .uri("/api/phones/{id}", phone)
                .headers(headers -> headers.setIfMatch("\"1\""))
                .bodyValue(Map.of("holderAgentId", mo))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.holder.displayName")
                .isEqualTo("石小语");
        displayName(lin).isEqualTo("lin");
        displayName(mo).isEqualTo("石小语");
        toldUntil(account, "holderAgentId", mo.toString());
    }

    @Test
    void anAccountsNicknameTakesAPickedNameFromWhoeverPickedIt() {
        var lin = house.agent("lin", "AFTERSALES");
        var mo = asManagerAdd("mo", "石小语");
        displayName(mo).isEqualTo("石小语");
        house.account(lin, 100, 0);
        displayName(lin).isEqualTo("石小语");
        displayName(mo).isEqualTo("mo");
    }

    @Test
    void refusesWhatCannotBeSetUp() {
        var lin = house.agent("lin", "AFTERSALES");
        var phone = house.phone(lin);
        register(phone, "石之木", Map.of("capacity", 10, "friendsBefore", 11))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/capacity-below-taken");
        register(phone, "老板", Map.of())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("nickname");
        register(UUID.randomUUID(), "石之木", Map.of())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("phoneId");
        register(phone, "石之木", Map.of("capacity", 5_001)).expectStatus().isBadRequest();

        for (var nickname : List.of("石之木", "石之水", "石之情")) {
            register(phone, nickname, Map.of())
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.capacity")
                    .isEqualTo(5_000);
        }
        register(phone, "石之意", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/phone-full");
        register(house.phone(lin), "石之木", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/nickname-taken")
                .jsonPath("$.accountId")
                .exists();
        assertThat(count("wechat_account")).isEqualTo(3);
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeOn() {
        var account = house.account(house.agent("lin", "AFTERSALES"), 100, 40);
        patch(account, "\"1\"", Map.of("capacity", 39)).expectStatus().isEqualTo(409);
        patch(account, "\"1\"", Map.of("capacity", 40, "state", "PAUSED"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.room")
                .isEqualTo(0);
        patch(account, "\"1\"", Map.of("capacity", 50)).expectStatus().isEqualTo(412);
        patch(UUID.randomUUID(), "\"1\"", Map.of("capacity", 50)).expectStatus().isNotFound();
        patch(account, "\"2\"", Map.of("nickname", "石之岸")).expectStatus().isOk();
    }

    @Test
    void theOutsideHearsOfALevelAtMostOnceASecond() {
        var account = house.account(house.agent("lin", "AFTERSALES"), 100, 40);
        toldUntil(account, "taken", "40");
        for (var version = 1; version <= 5; version++) {
            patch(account, "\"%d\"".formatted(version), Map.of("capacity", 100 - version))
                    .expectStatus()
                    .isOk();
        }
        clock.advance(Duration.ofMillis(999));
        assertThat(told(CHANGED)).hasSize(1);
        clock.advance(Duration.ofMillis(2));
        toldUntil(account, "capacity", "95");
        var told = told(CHANGED);
        assertThat(told).hasSize(2);
        assertThat(told.getLast().get("sequence").asInt()).isEqualTo(6);
    }

    private void toldUntil(UUID account, String field, String value) {
        Await.until(() -> assertThat(told(CHANGED)).isNotEmpty().last().satisfies(event -> {
            assertThat(event.at("/data/accountId").asString()).isEqualTo(account.toString());
            assertThat(event.get("data").get(field).asString()).isEqualTo(value);
        }));
    }

    private JsonPathAssertions displayName(UUID agent) {
        return asManager()
                .get()
                .uri("/api/agents/{id}", agent)
                .exchange()
                .expectBody()
                .jsonPath("$.displayName");
    }

    private UUID asManagerAdd(String username, String displayName) {
        var location = asManager()
                .post()
                .uri("/api/agents")
                .bodyValue(Map.of(
                        "username",
                        username,
                        "displayName",
                        displayName,
                        "roles",
                        List.of("PRESALES"),
                        "avatar",
                        "logo",
                        "initialPassword",
                        "correct horse"))
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        return UUID.fromString(String.valueOf(location).substring("/api/agents/".length()));
    }

    private WebTestClient.ResponseSpec register(UUID phone, String nickname, Map<String, Integer> more) {
        var body = new HashMap<String, Object>(Map.of("phoneId", phone, "nickname", nickname));
        body.putAll(more);
        return asManager().post().uri("/api/wechat-accounts").bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec patch(UUID account, String ifMatch, Map<String, ?> body) {
        return asManager()
                .patch()
                .uri("/api/wechat-accounts/{id}", account)
                .headers(headers -> headers.setIfMatch(ifMatch))
                .bodyValue(body)
                .exchange();
    }
}
