package shiyu.order;

import static org.assertj.core.api.Assertions.assertThat;
import static shiyu.order.OrderBodies.cny;
import static shiyu.order.OrderBodies.order;
import static shiyu.order.OrderBodies.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class OrderJourneyTest extends RealService {

    private UUID store = new UUID(0, 0);

    @BeforeEach
    void oneStore() {
        emptyAll();
        store = id(post(manager(), "/api/stores", Map.of("channel", "TMALL", "name", "石语旗舰店"))
                .expectStatus()
                .isCreated());
    }

    @Test
    void anOrderComesInMovesAndIsSeen() {
        var taken = body(post(manager(), "/api/orders", order(store, "2930000000000001300", "PAID"))
                .expectStatus()
                .isCreated());
        assertThat(taken.path("result").asString()).isEqualTo("CREATED");
        var received = with(
                with(order(store, "2930000000000001300", "RECEIVED"), "receivedAt", "2026-11-22T02:00:00Z"),
                "shippedAt",
                "2026-11-19T02:00:00Z");
        post(manager(), "/api/orders", received)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("UPDATED");
        post(manager(), "/api/orders", received)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("UNCHANGED");
        get(agent(), "/api/orders/" + taken.path("order").path("id").asString())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.salutation")
                .isEqualTo("林女士/先生")
                .jsonPath("$.nameMasked")
                .isEqualTo("林**")
                .jsonPath("$.phoneMasked")
                .isEqualTo("138****5678")
                .jsonPath("$.addressMasked")
                .isEqualTo("浙江省 杭州市 西湖区 ****")
                .jsonPath("$.sellerRemark")
                .isEqualTo("打 138****5678 确认")
                .jsonPath("$.lines[0].kind")
                .isEqualTo("STONE")
                .jsonPath("$.timeline.length()")
                .isEqualTo(4)
                .jsonPath("$.purchases")
                .isEqualTo(1);
    }

    @Test
    void anOrderIsFoundByWhatIsKnownOfIt() {
        post(manager(), "/api/orders", order(store, "2930000000000001300", "PAID"));
        post(manager(), "/api/orders", with(order(store, "2930000000000001444", "PLACED"), "paidAt", null));
        for (var query : List.of(
                "?number=1300",
                "?number=2930000000000001300",
                "?status=PAID",
                "?status=PAID&status=CLOSED",
                "?store=" + store + "&status=PAID",
                "?placedFrom=2026-11-18&placedTo=2026-11-18&number=1300",
                "?paidFrom=2026-11-18&paidTo=2026-11-18")) {
            get(agent(), "/api/orders" + query)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].orderNumber")
                    .isEqualTo("2930000000000001300");
        }
        for (var query : List.of("?number=130", "?status=CLOSED", "?receivedFrom=2026-01-01", "?placedTo=2026-11-17")) {
            get(agent(), "/api/orders" + query)
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
        post(agent(), "/api/orders/searches", Map.of("phone", "+86 138-1234-5678"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        post(agent(), "/api/orders/searches", Map.of("phone", "138****5678"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            post(
                    manager(),
                    "/api/orders",
                    with(order(store, "n-" + i, "PAID"), "placedAt", "2026-11-1%dT00:00:00Z".formatted(i)));
        }
        var numbers = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var page = body(get(agent(), "/api/orders?status=PAID&limit=2" + cursor)
                    .expectStatus()
                    .isOk());
            page.path("items")
                    .forEach(item -> numbers.add(item.path("orderNumber").asString()));
            cursor = page.path("nextCursor").isString()
                    ? "&cursor=" + page.path("nextCursor").asString()
                    : null;
        }
        assertThat(numbers).containsExactly("n-4", "n-3", "n-2", "n-1", "n-0");
    }

    @Test
    void oneBadOrderOfABatchLeavesTheOthersAlone() {
        var orders = List.of(
                order(store, "1", "PAID"),
                with(order(store, "2", "PAID"), "status", "LOST"),
                with(order(store, "3", "PAID"), "orderNumber", ""),
                with(order(store, "4", "PAID"), "amounts", Map.of("paid", cny(1), "refunded", cny(2))),
                order(UUID.fromString("01900000-0000-7000-8000-000000000000"), "5", "PAID"),
                order(store, "6", "PAID"));
        post(manager(), "/api/orders/batch", Map.of("orders", orders))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].result")
                .value(results -> assertThat((List<?>) results)
                        .asString()
                        .isEqualTo("[\"CREATED\",\"REJECTED\",\"REJECTED\",\"REJECTED\",\"REJECTED\",\"CREATED\"]"))
                .jsonPath("$.items[1].problem.errors[0].field")
                .isEqualTo("status")
                .jsonPath("$.items[2].problem.errors[0].field")
                .isEqualTo("orderNumber")
                .jsonPath("$.items[3].problem.errors[0].code")
                .isEqualTo("exceeds-paid")
                .jsonPath("$.items[4].problem.errors[0].code")
                .isEqualTo("unknown-store");
        assertThat(number("SELECT count(*) FROM customer_order")).isEqualTo(2);
    }

    @Test
    void onlyServicesFetchRecipients() {
        var order = id(
                post(manager(), "/api/orders", order(store, "1", "PAID"))
                        .expectStatus()
                        .isCreated(),
                "order");
        var body = Map.of("orderIds", List.of(order, UUID.fromString("01900000-0000-7000-8000-000000000000")));
        post(manager(), "/internal/orders/recipients:fetch", body)
                .expectStatus()
                .isForbidden();
        post(otherService(), "/internal/orders/recipients:fetch", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].phone")
                .isEqualTo("+8613812345678")
                .jsonPath("$.items[0].name")
                .isEqualTo("林清和");
    }

    @Test
    void whoMayOnlyReadWritesNothing() {
        post(agent(), "/api/orders", order(store, "1", "PAID")).expectStatus().isForbidden();
        post(agent(), "/api/stores", Map.of("channel", "TMALL", "name", "x"))
                .expectStatus()
                .isForbidden();
        get(agent(), "/api/orders/01900000-0000-7000-8000-000000000000")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aStoreIsRenamedByWhoHasSeenItsLatestVersion() {
        post(manager(), "/api/stores", Map.of("channel", "TMALL", "name", "石语旗舰店"))
                .expectStatus()
                .isEqualTo(409);
        patch("/api/stores/" + store, "\"1\"", Map.of("name", "石语天猫店"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
        patch("/api/stores/" + store, "\"1\"", Map.of("name", "石语"))
                .expectStatus()
                .isEqualTo(412);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String path, Object body) {
        return client.post().uri(path).bodyValue(body).exchange();
    }

    private static WebTestClient.ResponseSpec get(WebTestClient client, String path) {
        return client.get().uri(path).exchange();
    }

    private WebTestClient.ResponseSpec patch(String path, String version, Object body) {
        return manager()
                .patch()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, version)
                .bodyValue(body)
                .exchange();
    }

    private static UUID id(WebTestClient.ResponseSpec response, String... path) {
        var node = body(response);
        for (var name : path) {
            node = node.path(name);
        }
        return UUID.fromString(node.path("id").asString());
    }

    private static JsonNode body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
