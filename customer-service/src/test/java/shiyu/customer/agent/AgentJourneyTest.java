package shiyu.customer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.customer.CustomerServiceTest;

class AgentJourneyTest extends CustomerServiceTest {

    private static final String CHANGED = "outbox WHERE type = 'shiyu.customer.agent.changed.v1'";

    @Autowired
    private FirstAdmin firstAdmin;

    @Test
    void somebodyNewIsKnownAndTheOutsideIsTold() {
        var lin = house.agent("lin", "PRESALES", "AFTERSALES");
        asManager()
                .get()
                .uri("/api/agents/{id}", lin)
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                        {"id": "%s", "username": "lin", "displayName": "lin", "avatar": "stone-01",
                         "roles": ["PRESALES", "AFTERSALES"], "state": "ACTIVE"}
                        """.formatted(lin));
        assertThat(count("outbox WHERE key = '%s'".formatted(lin))).isOne();
    }

    @Test
    void aUsernameInUseIsRefusedNamingWhoHasIt() {
        var lin = house.agent("lin", "PRESALES");
        add("lin", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/username-taken")
                .jsonPath("$.agentId")
                .isEqualTo(lin.toString());
        assertThat(count("agent")).isOne();
        assertThat(count(CHANGED)).isOne();
    }

    @Test
    void aPickedNameComesFromTheCatalogueAndBelongsToOne() {
        add("lin", Map.of("displayName", "石之木"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo("石之木");
        add("mo", Map.of("displayName", "石之木"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/nickname-taken");
        add("mo", Map.of("displayName", "老板"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("displayName")
                .jsonPath("$.errors[0].code")
                .isEqualTo("unknown-value");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        asManager()
                .post()
                .uri("/api/agents")
                .bodyValue(Map.of("username", "Lin!", "roles", new String[0], "initialPassword", "short"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request")
                .jsonPath("$.errors[*].field")
                .value(fields ->
                        assertThat(fields.toString()).contains("username", "roles", "initialPassword", "avatar"));
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeOn() {
        var lin = house.agent("lin", "PRESALES");
        var manager = Map.of("roles", new String[] {"MANAGER"});
        patch(lin, null, manager).expectStatus().isEqualTo(428);
        patch(lin, "\"1\"", manager)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("MANAGER");
        patch(lin, "\"1\"", manager).expectStatus().isEqualTo(412);
        patch(lin, "\"2\"", manager).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        patch(UUID.randomUUID(), "\"1\"", manager).expectStatus().isNotFound();
        assertThat(count(CHANGED)).isEqualTo(2);
    }

    @Test
    void theListIsFilteredAndComesInPages() {
        house.agent("chen", "PRESALES");
        house.agent("lin", "AFTERSALES", "PRESALES");
        house.agent("mo", "OWNER");
        asManager()
                .get()
                .uri("/api/agents?role=PRESALES&state=ACTIVE")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].username")
                .isEqualTo(List.of("chen", "lin"));
        var cursor = new String[1];
        asManager()
                .get()
                .uri("/api/agents?limit=2")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.nextCursor")
                .value(String.class, next -> cursor[0] = next);
        asManager()
                .get()
                .uri("/api/agents?limit=2&cursor={cursor}", cursor[0])
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].username")
                .isEqualTo("mo")
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        asManager().get().uri("/api/agents?cursor=x").exchange().expectStatus().isBadRequest();
        asManager().get().uri("/api/agents?role=KING").exchange().expectStatus().isBadRequest();
    }

    @Test
    void onlyWhoMaySeeAndAddPeopleDoes() {
        var lin = house.agent("lin", "PRESALES");
        as(lin, "PRESALES")
                .get()
                .uri("/api/agents")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/missing-right");
        as(lin, "OWNER")
                .post()
                .uri("/api/agents")
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isForbidden();
        http().get().uri("/api/agents").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theFirstAdminIsMadeOnceAndOnlyInAnEmptyHouse() {
        firstAdmin.run(new DefaultApplicationArguments());
        firstAdmin.run(new DefaultApplicationArguments());
        assertThat(count("agent WHERE username = 'admin' AND roles = '{ADMIN}'"))
                .isOne();
        http().post()
                .uri("/api/auth/login")
                .bodyValue(Map.of("username", "admin", "password", ADMIN_PASSWORD))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private WebTestClient.ResponseSpec add(String username, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "username",
                username,
                "roles",
                new String[] {"PRESALES"},
                "avatar",
                "stone-02",
                "initialPassword",
                "correct horse"));
        body.putAll(more);
        return asManager().post().uri("/api/agents").bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec patch(UUID id, @Nullable String ifMatch, Map<String, ?> body) {
        return asManager()
                .patch()
                .uri("/api/agents/{id}", id)
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .bodyValue(body)
                .exchange();
    }
}
