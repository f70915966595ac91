package shiyu.customer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.CustomerServiceTest;

class ShiftJourneyTest extends CustomerServiceTest {

    private static final String PUBLISHED = "shiyu.customer.roster.published.v1";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private BusinessCalendar calendar;

    @Test
    void aDayWithoutARosterSaysSoAndHasEverybodyOnDuty() {
        var lin = house.agent("lin", "AFTERSALES");
        show(DAY).json("""
                {"day": "2027-03-01", "published": false, "warning": "no-roster",
                 "entries": [{"agentId": "%s", "displayName": "lin", "kind": "DAY", "from": "09:00", "to": "17:30",
                              "followUpWeight": 100}]}
                """.formatted(lin));
    }

    @Test
    void aPublishedDayReplacesWhatWasThereAndIsToldWhole() {
        var lin = house.agent("lin", "AFTERSALES");
        var mo = house.agent("mo", "PRESALES");
        publish(DAY, entry(lin, "DAY"), entry(mo, "NIGHT")).expectStatus().isOk();
        publish(DAY, Map.of("agentId", mo, "kind", "HALF", "from", "11:00", "followUpWeight", 70))
                .expectStatus()
                .isOk();
        show(DAY).json("""
                {"published": true, "warning": null,
                 "entries": [{"agentId": "%s", "displayName": "mo", "kind": "HALF", "from": "11:00", "to": "15:30",
                              "followUpWeight": 70}]}
                """.formatted(mo));
        var told = told(PUBLISHED);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().at("/data/entries")).hasSize(2);
        var last = told.getLast();
        assertThat(last.get("subject").asString()).isEqualTo("2027-03-01");
        assertThat(last.get("sequence").asInt()).isEqualTo(2);
        assertThat(last.at("/data/entries/0/to").asString()).isEqualTo("15:30");
        assertThat(count("shift")).isOne();
    }

    @Test
    void theSameDayAgainTellsNobody() {
        var lin = house.agent("lin", "AFTERSALES");
        publish(DAY, entry(lin, "DAY")).expectStatus().isOk();
        publish(DAY, entry(lin, "DAY")).expectStatus().isOk();
        assertThat(told(PUBLISHED)).hasSize(1);
        assertThat(count("roster WHERE version = 1")).isOne();
    }

    @Test
    void namesTheEntryThatCannotBe() {
        var lin = house.agent("lin", "AFTERSALES");
        publish(DAY, entry(lin, "DAY"), entry(lin, "HALF"), entry(UUID.randomUUID(), "DAY"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("entries[1].agentId")
                .jsonPath("$.errors[0].code")
                .isEqualTo("invalid-value")
                .jsonPath("$.errors[1].field")
                .isEqualTo("entries[2].agentId")
                .jsonPath("$.errors[1].code")
                .isEqualTo("unknown-value");
        publish(DAY, Map.of("agentId", lin, "kind", "DAY", "from", "25:00"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("entries[0].from");
        asManager().get().uri("/api/shifts").exchange().expectStatus().isBadRequest();
        asManager()
                .get()
                .uri("/api/shifts?day=tomorrow")
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(count("roster")).isZero();
    }

    @Test
    void onlyWhoMayPublishesAndOnlyTheirOwnDutyIsShownToAgents() {
        var lin = house.agent("lin", "AFTERSALES");
        as(lin, "AFTERSALES")
                .put()
                .uri("/api/shifts?day={day}", DAY)
                .bodyValue(Map.of("entries", List.of()))
                .exchange()
                .expectStatus()
                .isForbidden();
        as(lin, "AFTERSALES")
                .get()
                .uri("/api/shifts?day={day}", DAY)
                .exchange()
                .expectStatus()
                .isForbidden();
        publish(calendar.today(), Map.of("agentId", lin, "kind", "HALF"))
                .expectStatus()
                .isOk();
        as(lin, "AFTERSALES")
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.duty.kind")
                .isEqualTo("HALF")
                .jsonPath("$.duty.from")
                .isEqualTo("10:00")
                .jsonPath("$.duty.followUpWeight")
                .isEqualTo(50)
                .jsonPath("$.businessDay")
                .isEqualTo(calendar.today().toString());
        var mo = house.agent("mo", "AFTERSALES");
        as(mo, "AFTERSALES")
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.duty")
                .doesNotExist();
    }

    private static Map<String, Object> entry(UUID agent, String kind) {
        return Map.of("agentId", agent, "kind", kind);
    }

    @SafeVarargs
    private final WebTestClient.ResponseSpec publish(LocalDate day, Map<String, Object>... entries) {
        return asManager()
                .put()
                .uri("/api/shifts?day={day}", day)
                .bodyValue(Map.of("entries", entries))
                .exchange();
    }

    private WebTestClient.BodyContentSpec show(LocalDate day) {
        return asManager()
                .get()
                .uri("/api/shifts?day={day}", day)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
