package shiyu.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void changesTheDayAtMidnightInShanghai() {
        assertThat(at("2026-11-24T15:59:59.999Z").today()).isEqualTo("2026-11-24");
        assertThat(at("2026-11-24T16:00:00Z").today()).isEqualTo("2026-11-25");
        assertThat(at("2026-11-24T16:00:00Z").timeOfDay()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void knowsWhereADayBeginsAndEnds() {
        var calendar = at("2026-11-25T00:00:00Z");
        assertThat(calendar.startOf(LocalDate.of(2026, 11, 25))).isEqualTo("2026-11-24T16:00:00Z");
        assertThat(calendar.endOf(LocalDate.of(2026, 11, 25))).isEqualTo("2026-11-25T16:00:00Z");
        assertThat(calendar.endOf(LocalDate.of(2026, 11, 30))).isEqualTo("2026-11-30T16:00:00Z");
        assertThat(calendar.startOf(LocalDate.of(2024, 2, 29))).isEqualTo("2024-02-28T16:00:00Z");
        assertThat(calendar.at(LocalDate.of(2026, 11, 25), LocalTime.of(8, 30))).isEqualTo("2026-11-25T00:30:00Z");
    }

    @Test
    void countsTheHoursOfADayWhereClocksChange() {
        var berlin = new BusinessCalendar(Clock.systemUTC(), ZoneId.of("Europe/Berlin"));
        var day = LocalDate.of(2026, 3, 29);
        assertThat(Duration.between(berlin.startOf(day), berlin.endOf(day))).isEqualTo(Duration.ofHours(23));
    }

    @Property
    void putsEveryInstantIntoExactlyOneDay(@ForAll @IntRange int seconds) {
        var calendar = at("2026-11-25T00:00:00Z");
        var instant = Instant.ofEpochSecond(seconds);
        var day = calendar.dayOf(instant);
        assertThat(instant).isBetween(calendar.startOf(day), calendar.endOf(day).minusNanos(1));
        assertThat(calendar.endOf(day)).isEqualTo(calendar.startOf(day.plusDays(1)));
    }

    private static BusinessCalendar at(String instant) {
        return new BusinessCalendar(Clock.fixed(Instant.parse(instant), SHANGHAI), SHANGHAI);
    }
}
