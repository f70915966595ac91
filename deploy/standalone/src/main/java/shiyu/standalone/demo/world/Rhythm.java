package shiyu.standalone.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When in a day things happen, on the business's clock. */
record Rhythm(ZoneId zone) {

    /** Weight of each hour: few at night, peaks before noon and in the evening. */
    private static final int[] SHOPPING = {
        4, 2, 1, 1, 1, 2, 4, 8, 14, 22, 30, 28, 24, 22, 22, 24, 24, 22, 22, 28, 38, 42, 34, 14
    };

    private static final int FIRST_DELIVERY = 9;
    private static final int LAST_DELIVERY = 19;
    private static final LocalTime SHIPS_TODAY = LocalTime.of(14, 0);
    private static final LocalTime PICK_UP = LocalTime.of(16, 30);

    Instant shopping(LocalDate day, Dice dice) {
        return within(day, dice.weighted(SHOPPING), dice);
    }

    Instant delivery(LocalDate day, Dice dice) {
        return within(day, dice.between(FIRST_DELIVERY, LAST_DELIVERY), dice);
    }

    Instant office(LocalDate day, Dice dice) {
        return within(day, dice.between(9, 17), dice);
    }

    /** Most pay at once, some after they were reminded. */
    Instant payment(Instant placed, Dice dice) {
        var wait = dice.chance(90)
                ? Duration.ofSeconds(dice.between(20, 1_500))
                : Duration.ofMinutes(dice.between(40, 540));
        return placed.plus(wait);
    }

    /** The courier's next visit: what is paid later than early afternoon goes the day after. */
    Instant pickUp(Instant paid, Dice dice) {
        var local = paid.atZone(zone);
        var day = local.toLocalTime().isBefore(SHIPS_TODAY)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(PICK_UP).atZone(zone).toInstant().plusSeconds(dice.between(0, 7_200));
    }

    private Instant within(LocalDate day, int hour, Dice dice) {
        return day.atTime(hour, dice.between(0, 59), dice.between(0, 59))
                .atZone(zone)
                .toInstant();
    }
}
