package shiyu.customer.phone;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.customer.CustomerServiceTest;

class PhoneJourneyTest extends CustomerServiceTest {

    @Test
    void aPhoneIsRegisteredWithWhatItCostAndWhoHoldsIt() {
        var lin = house.agent("lin", "AFTERSALES");
        register(Map.of(
                        "label", "石语 01",
                        "model", "P60",
                        "source", "京东",
                        "price", Map.of("amount", 399_900, "currency", "CNY"),
                        "holderAgentId", lin))
                .expectStatus()
                .isCreated();
        asManager().get().uri("/api/phones").exchange().expectBody().json("""
                        {"items": [{"label": "石语 01", "model": "P60", "source": "京东", "version": 1,
                          "price": {"amount": 399900, "currency": "CNY"},
                          "holder": {"id": "%s", "displayName": "lin"}}]}
                        """.formatted(lin));
    }

    @Test
    void aLabelIsOnOnePhone() {
        register(Map.of("label", "01", "model", "P60")).expectStatus().isCreated();
        register(Map.of("label", "01", "model", "P70"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/label-taken")
                .jsonPath("$.phoneId")
                .exists();
        register(Map.of("label", "02", "model", "P60")).expectStatus().isCreated();
        var second = database.sql("SELECT id FROM phone WHERE label = '02'")
                .mapValue(UUID.class)
                .one()
                .block();
        asManager()
                .patch()
                .uri("/api/phones/{id}", second)
                .headers(headers -> headers.setIfMatch("\"1\""))
                .bodyValue(Map.of("label", "01"))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void refusesAHolderWhoDoesNotExistAndFieldsThatCannotBe() {
        register(Map.of("label", "01", "model", "P60", "holderAgentId", UUID.randomUUID()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("holderAgentId");
        register(Map.of("label", " ", "model", "P60", "price", Map.of("amount", -1, "currency", "CNY")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field == 'label')]")
                .exists()
                .jsonPath("$.errors[?(@.field == 'price.amount')]")
                .exists();
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeOn() {
        var phone = house.phone(house.agent("lin", "AFTERSALES"));
        patch(phone, "\"1\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        patch(phone, "\"1\"").expectStatus().isEqualTo(412);
        patch(UUID.randomUUID(), "\"1\"").expectStatus().isNotFound();
        asManager()
                .patch()
                .uri("/api/phones/{id}", phone)
                .bodyValue(Map.of("model", "P80"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
    }

    private WebTestClient.ResponseSpec register(Map<String, ?> body) {
        return asManager().post().uri("/api/phones").bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec patch(UUID phone, String ifMatch) {
        return asManager()
                .patch()
                .uri("/api/phones/{id}", phone)
                .headers(headers -> headers.setIfMatch(ifMatch))
                .bodyValue(Map.of("model", "P70"))
                .exchange();
    }
}
