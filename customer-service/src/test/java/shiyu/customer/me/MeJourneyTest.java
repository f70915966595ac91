package shiyu.customer.me;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shiyu.chassis.test.TestTokens;
import shiyu.customer.CustomerServiceTest;

class MeJourneyTest extends CustomerServiceTest {

    @Test
    void theBusinessDayChangesAtMidnightInTheBusinessZone() {
        var lin = house.agent("lin", "AFTERSALES");
        clock.moveTo(Instant.parse("2031-05-31T15:59:59Z"));
        businessDay(lin, "2031-05-31");
        clock.moveTo(Instant.parse("2031-05-31T16:00:00Z"));
        businessDay(lin, "2031-06-01");
    }

    @Test
    void onlyAgentsAreSomebody() {
        http().get().uri("/api/me").exchange().expectStatus().isUnauthorized();
        as(UUID.randomUUID(), "MANAGER")
                .get()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isNotFound();
        http().get()
                .uri("/api/me")
                .headers(headers -> headers.setBearerAuth(TestTokens.client("orders.read")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private void businessDay(UUID agent, String day) {
        as(agent, "AFTERSALES")
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.businessDay")
                .isEqualTo(day);
    }
}
