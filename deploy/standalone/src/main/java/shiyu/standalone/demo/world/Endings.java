package shiyu.standalone.demo.world;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The orders that end before they arrive, by the day on which they were placed. */
record Endings(Rhythm rhythm) {

    /** After the numbers of the day's parcels. */
    private static final int FIRST_NUMBER = 500;

    private static final int UNPAID = 5;
    private static final int CANCELLED = 2;
    private static final int REFUNDED = 1;
    private static final int REJECTED = 1;

    Stream<DemoOrder> placedOn(LocalDate day) {
        return IntStream.range(0, UNPAID + CANCELLED + REFUNDED + REJECTED).mapToObj(index -> order(day, index));
    }

    private DemoOrder order(LocalDate day, int index) {
        int number = FIRST_NUMBER + index;
        var dice = Dice.of("ending", day.toEpochDay(), number);
        var buyer = new Customer(day.toEpochDay(), number);
        var person = buyer.person();
        var store = DemoStore.pick(dice);
        var carrier = store.carrier(dice);
        var basket = Baskets.any(dice);
        return new DemoOrder(
                store,
                store.orderNumber(Math.toIntExact(day.toEpochDay() * 1_000 + number), dice),
                buyer,
                person.account(),
                Recipient.of(person),
                basket.returning(basket.payable()),
                Notes.any(dice),
                carrier.title(),
                carrier.waybill(dice),
                life(day, index, dice));
    }

    private LifeLine life(LocalDate day, int index, Dice dice) {
        var placed = rhythm.shopping(day, dice);
        if (index < UNPAID) {
            var closed = placed.plus(Duration.ofMinutes(dice.between(24 * 60, 72 * 60)));
            return new LifeLine(placed, null, null, null, Status.CLOSED, closed, null, null);
        }
        if (index < UNPAID + CANCELLED) {
            var cancelled = placed.plus(Duration.ofMinutes(dice.between(3, 300)));
            return new LifeLine(placed, null, null, null, Status.CANCELLED, cancelled, null, null);
        }
        var paid = rhythm.payment(placed, dice);
        if (index < UNPAID + CANCELLED + REFUNDED) {
            var back = paid.plus(Duration.ofMinutes(dice.between(10, 90)));
            return new LifeLine(placed, paid, null, null, Status.CANCELLED, back, back, null);
        }
        var shipped = rhythm.pickUp(paid, dice);
        var back = rhythm.office(day.plusDays(dice.between(5, 9)), dice);
        return new LifeLine(placed, paid, shipped, null, Status.CLOSED, back, back, null);
    }
}
