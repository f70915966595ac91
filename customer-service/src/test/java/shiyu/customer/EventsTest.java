package shiyu.customer;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shiyu.chassis.test.Await;
import tools.jackson.databind.json.JsonMapper;

/** Every type of event that the catalogue promises is really told, and is what the catalogue says. */
class EventsTest extends CustomerServiceTest {

    @Test
    void everyTypeOfTheCatalogueIsToldAsItIsDescribed() {
        var lin = house.agent("lin", "AFTERSALES");
        var account = house.account(lin, 100, 0);
        publishRoster(lin);
        var added = link(lin, account);
        change(lin, added, "REMOVED");
        change(lin, befriend(lin, account, UUID.randomUUID(), "REQUESTED"), "REFUSED");
        change(lin, befriend(lin, account, UUID.randomUUID(), "REQUESTED"), "WITHDRAWN");
        Await.until(() ->
                assertThat(told("shiyu.customer.wechat-account.changed.v1")).isNotEmpty());

        var told = database.sql("SELECT DISTINCT type FROM outbox")
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        assertThat(told).containsExactlyInAnyOrderElementsOf(schemas.typesOf("shiyu.customer."));
    }

    @Test
    void theExamplesAreWhatTheSchemasSay() {
        schemas.judgeExamples();
    }

    @Test
    void anEventWithAnUndescribedFieldOrAWrongOneIsFound() {
        for (var data : List.of(
                "{\"day\": \"2026-11-25\", \"entries\": [], \"phone\": \"1\"}",
                "{\"day\": \"2026-11-25\", \"entries\": 1}")) {
            var event = JsonMapper.shared()
                    .readTree("{\"type\": \"shiyu.customer.roster.published.v1\", \"data\": %s}".formatted(data));
            assertThatThrownBy(() -> schemas.judge(event)).isInstanceOf(AssertionError.class);
        }
    }

    private void publishRoster(UUID agent) {
        asManager()
                .put()
                .uri("/api/shifts?day={day}", LocalDate.of(2027, 3, 1))
                .bodyValue(Map.of("entries", List.of(Map.of("agentId", agent, "kind", "DAY"))))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** An order makes a customer, whom the agent adds. */
    private String link(UUID agent, UUID account) {
        var order = UUID.randomUUID();
        var contact = UUID.randomUUID();
        ORDER_SERVICE.stubFor(
                post("/internal/orders/recipients:fetch").willReturn(okJson("""
                {"items": [{"orderId": "%s", "contactId": "%s", "phone": "+8613800000001"}]}
                """.formatted(order, contact))));
        otherServices.publish("shiyu.order.order.placed.v1", order.toString(), 1, Map.of("orderId", order));
        Await.until(() -> assertThat(count("customer_contact")).isOne());
        return befriend(agent, account, contact, "ADDED");
    }

    private String befriend(UUID agent, UUID account, UUID contact, String state) {
        as(agent, "AFTERSALES")
                .post()
                .uri("/api/friendships")
                .bodyValue(Map.of("contactId", contact, "accountId", account, "state", state))
                .exchange()
                .expectStatus()
                .isCreated();
        return database.sql("SELECT id::text FROM friendship WHERE contact_id = :contact")
                .bind("contact", contact)
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private void change(UUID agent, String friendship, String state) {
        as(agent, "AFTERSALES")
                .patch()
                .uri("/api/friendships/{id}", friendship)
                .headers(headers -> headers.setIfMatch("\"1\""))
                .bodyValue(Map.of("state", state))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
