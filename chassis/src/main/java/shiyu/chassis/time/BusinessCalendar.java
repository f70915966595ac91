package shiyu.chassis.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Knows which day it is for the business, and when a business day begins and ends. */
public final class BusinessCalendar {

    private final Clock clock;
    private final ZoneId zone;

    public BusinessCalendar(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return dayOf(now());
    }

    /** The time of day on the business's clock. */
    public LocalTime timeOfDay() {
        return LocalTime.ofInstant(now(), zone);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of the day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant that no longer belongs to the day, so ranges read {@code >= startOf and < endOf}. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The instant at which the business's clock shows the time on that day. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
