package shiyu.standalone.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders that arrive, by the day on which they do. */
record Parcels(Rhythm rhythm) {

    private static final int FEWEST = 95;

    /** Monday to Sunday: what was bought on a weekend arrives on the first working days. */
    private static final int[] MORE = {5, 8, 6, 2, 0, 0, 2};

    private static final int ABOUT = 6;
    private static final int FIRST_CHANCE_OF_A_SECOND = 20;

    /** The numbers of a day's parcels with something particular about them. */
    private static final int MASKED = 0;

    private static final int VIRTUAL = 2;
    private static final int LANDLINE = 3;
    private static final int REFUNDED_SOON = 4;
    private static final int REFUNDED_IN_PART = 5;
    private static final int SENT_BACK = 6;

    Stream<DemoOrder> arrivingOn(LocalDate day) {
        int count = countOn(day);
        var buyers = new ArrayList<Customer>(count);
        for (int number = 0; number < count; number++) {
            buyers.add(buyer(day, number, number == 0 ? null : buyers.getLast()));
        }
        return IntStream.range(0, count).mapToObj(number -> parcel(day, number, buyers.get(number)));
    }

    static int countOn(LocalDate day) {
        return FEWEST
                + MORE[day.getDayOfWeek().getValue() - 1]
                + Dice.of("parcels", day.toEpochDay()).between(0, ABOUT);
    }

    /** Somebody new, somebody who comes again, or the buyer of the parcel before once more. */
    private static Customer buyer(LocalDate day, int number, @Nullable Customer before) {
        var dice = Dice.of("buyer", day.toEpochDay(), number);
        if (before == null || number < FIRST_CHANCE_OF_A_SECOND) {
            return new Customer(day.toEpochDay(), number);
        }
        if (dice.chance(6)) {
            return before;
        }
        return dice.chance(20) ? again(day, dice) : new Customer(day.toEpochDay(), number);
    }

    private static Customer again(LocalDate day, Dice dice) {
        long met = day.toEpochDay() - dice.between(14, 90);
        int last = DemoOrders.FIRST_LOYAL + DemoOrders.LOYAL - 1;
        return dice.chance(70)
                ? new Customer(met, dice.between(DemoOrders.FIRST_LOYAL, last))
                : new Customer(met, dice.between(FIRST_CHANCE_OF_A_SECOND, FEWEST - 1));
    }

    private DemoOrder parcel(LocalDate day, int number, Customer buyer) {
        var dice = Dice.of("parcel", day.toEpochDay(), number);
        var person = buyer.person();
        var store = DemoStore.pick(dice);
        var carrier = store.carrier(dice);
        var life = life(day, number, buyer, person, dice);
        return new DemoOrder(
                store,
                store.orderNumber(Math.toIntExact(day.toEpochDay() * 1_000 + number), dice),
                buyer,
                person.account(),
                recipient(day, number, person, dice),
                basket(number, dice),
                Notes.any(dice),
                carrier.title(),
                carrier.waybill(dice),
                life);
    }

    private LifeLine life(LocalDate day, int number, Customer buyer, Person person, Dice dice) {
        var placed = rhythm.shopping(day.minusDays(way(person.place(), dice)), dice);
        var paid = rhythm.payment(placed, dice);
        var shipped = rhythm.pickUp(paid, dice);
        var received = rhythm.delivery(day, dice);
        var confirmed = rhythm.shopping(day.plusDays(dice.between(2, 10)), dice);
        var befriended =
                buyer.isLoyal() && buyer.day() == day.toEpochDay() ? rhythm.office(day.plusDays(4), dice) : null;
        return switch (number) {
            case REFUNDED_SOON -> {
                var refunded = rhythm.office(day.plusDays(1), dice);
                yield new LifeLine(
                        placed, paid, shipped, received, Status.CLOSED, after(refunded, 4), refunded, befriended);
            }
            case SENT_BACK -> {
                var back = rhythm.office(day.plusDays(dice.between(5, 8)), dice);
                yield new LifeLine(placed, paid, shipped, received, Status.CLOSED, back, back, befriended);
            }
            default -> {
                var refunded = number == REFUNDED_IN_PART ? rhythm.office(day.plusDays(1), dice) : null;
                yield new LifeLine(placed, paid, shipped, received, Status.COMPLETED, confirmed, refunded, befriended);
            }
        };
    }

    private static Instant after(Instant moment, int days) {
        return moment.plus(Duration.ofDays(days));
    }

    /** Days from the order to the door. */
    private static int way(Place place, Dice dice) {
        return place.province().equals(Places.HOME_PROVINCE) ? dice.between(2, 3) : dice.between(3, 6);
    }

    private static Recipient recipient(LocalDate day, int number, Person person, Dice dice) {
        if (number == MASKED) {
            return Recipient.masked(person);
        }
        if (number == VIRTUAL) {
            return Recipient.byVirtualNumber(person, DemoPeople.virtualNumber(dice));
        }
        boolean landline = number == LANDLINE && day.getDayOfMonth() % 2 == 0;
        return landline ? Recipient.byLandline(person) : Recipient.of(person);
    }

    private static Basket basket(int number, Dice dice) {
        var basket = Baskets.any(dice);
        return switch (number) {
            case REFUNDED_SOON, SENT_BACK -> basket.returning(basket.payable());
            case REFUNDED_IN_PART -> basket.returning(basket.payable() * dice.between(1, 3) / 1_000 * 100);
            default -> basket;
        };
    }
}
