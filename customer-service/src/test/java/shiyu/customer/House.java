package shiyu.customer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** Fills the house over HTTP, as a manager would. */
public final class House {

    public static final UUID MANAGER = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    public static final List<String> NICKNAMES =
            List.of("石小语", "石之木", "石之水", "石之情", "石之意", "石之韵", "石之林", "石之景", "石之味", "石之华", "石之尘", "石之柔");

    private final WebTestClient manager;
    private final List<String> free = new ArrayList<>(NICKNAMES);
    private int phones;

    House(WebTestClient http) {
        manager = http.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(TestTokens.staff(MANAGER, "MANAGER")))
                .build();
    }

    public UUID agent(String username, String... roles) {
        return create(
                "/api/agents",
                Map.of("username", username, "roles", roles, "avatar", "stone-01", "initialPassword", "correct horse"));
    }

    public UUID phone(UUID holder) {
        phones++;
        return create("/api/phones", Map.of("label", "phone-" + phones, "model", "P60", "holderAgentId", holder));
    }

    /** On a phone of its own, with the next free nickname. */
    public UUID account(UUID holder, int capacity, int friendsBefore) {
        return create(
                "/api/wechat-accounts",
                Map.of(
                        "phoneId",
                        phone(holder),
                        "nickname",
                        free.removeFirst(),
                        "capacity",
                        capacity,
                        "friendsBefore",
                        friendsBefore));
    }

    private UUID create(String path, Map<String, ?> body) {
        var created = manager.post()
                .uri(path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(requireNonNull(created).get("id").asString());
    }
}
