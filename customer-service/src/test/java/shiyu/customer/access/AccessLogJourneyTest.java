package shiyu.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shiyu.chassis.test.Await;
import shiyu.customer.CustomerServiceTest;

class AccessLogJourneyTest extends CustomerServiceTest {

    private static final String REVEALED = "shiyu.order.personal-data.revealed.v1";
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void everyRevealIsInTheLogOnceHoweverOftenItIsTold() {
        var lin = house.agent("lin", "AFTERSALES");
        var reveal = UUID.randomUUID();
        var event = otherServices.publish(REVEALED, reveal.toString(), 1, revealed(reveal, lin, NOON));
        otherServices.publish(event, REVEALED, reveal.toString(), 1, revealed(reveal, lin, NOON));
        otherServices.publish(REVEALED, reveal.toString(), 1, revealed(reveal, lin, NOON));
        Await.until(() -> assertThat(count("processed_event WHERE consumer LIKE '%access-log%'"))
                .isEqualTo(2));
        asManager()
                .get()
                .uri("/api/access-log")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].who.displayName")
                .isEqualTo("lin")
                .jsonPath("$.items[0].fields[0]")
                .isEqualTo("phone")
                .jsonPath("$.items[0].at")
                .isEqualTo("2026-11-25T04:00:00Z");
    }

    @Test
    void theLogComesLatestFirstInPages() {
        var stranger = UUID.randomUUID();
        for (var minute = 0; minute < 5; minute++) {
            var reveal = UUID.randomUUID();
            var at = NOON.plusSeconds(60L * minute);
            otherServices.publish(REVEALED, reveal.toString(), 1, revealed(reveal, stranger, at));
        }
        Await.until(() -> assertThat(count("access_log")).isEqualTo(5));
        asManager()
                .get()
                .uri("/api/access-log?limit=3")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].at")
                .isEqualTo("2026-11-25T04:04:00Z")
                .jsonPath("$.nextCursor")
                .value(
                        String.class,
                        cursor -> asManager()
                                .get()
                                .uri("/api/access-log?limit=3&cursor={cursor}", cursor)
                                .exchange()
                                .expectBody()
                                .jsonPath("$.items.length()")
                                .isEqualTo(2)
                                .jsonPath("$.items[1].at")
                                .isEqualTo("2026-11-25T04:00:00Z"));
    }

    @Test
    void onlyAuditorsReadIt() {
        as(UUID.randomUUID(), "AFTERSALES")
                .get()
                .uri("/api/access-log")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static Map<String, Object> revealed(UUID reveal, UUID who, Instant at) {
        return Map.of(
                "revealId",
                reveal,
                "who",
                who,
                "subjectId",
                UUID.randomUUID(),
                "contactId",
                UUID.randomUUID(),
                "fields",
                List.of("phone"),
                "purpose",
                "FOLLOW_UP_CALL",
                "taskId",
                UUID.randomUUID(),
                "at",
                at);
    }
}
