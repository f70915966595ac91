package shiyu.standalone.demo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shiyu.chassis.person.Phone;
import shiyu.chassis.person.PhoneNumbers;

class DemoOrdersTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Instant NOW = noon(TODAY);
    private static final DemoOrders ORDERS = new DemoOrders(ZONE);
    private static final List<DemoOrder> ALL = firstTold(TODAY, NOW);

    @Test
    void areTheSameHoweverOftenAndWhenTheyAreAskedFor() {
        assertThat(ALL).isEqualTo(new DemoOrders(ZONE).moving(since(TODAY), Instant.EPOCH, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2026-03-01", "2027-01-01", "2027-02-17", "2028-02-29"})
    void areEnough(LocalDate today) {
        assertThat(firstTold(today, noon(today))).hasSizeBetween(9_000, 15_000);
    }

    /** Any day may be the first on which the house is shown. */
    @Test
    void arriveEveryDayWhenCouriersWork() {
        var opening = LocalDate.of(2026, 6, 1);
        var last = LocalDate.of(2027, 6, 30);
        var arrived = ORDERS.moving(opening.minusDays(30), Instant.EPOCH, noon(last)).stream()
                .map(order -> order.at(noon(last)).receivedAt())
                .filter(Objects::nonNull)
                .map(moment -> moment.atZone(ZONE))
                .toList();

        assertThat(arrived).allMatch(moment -> moment.getHour() >= 9 && moment.getHour() < 20);
        var byDay = arrived.stream().collect(Collectors.groupingBy(ZonedDateTime::toLocalDate, Collectors.counting()));
        assertThat(opening.datesUntil(last)).allMatch(day -> byDay.getOrDefault(day, 0L) >= 90);
    }

    @Test
    void areDueForFollowUpInGoodNumberOnTheVeryFirstDay() {
        for (int day = 0; day < 21; day++) {
            var today = TODAY.plusDays(day);
            var morning = today.atTime(8, 30).atZone(ZONE).toInstant();
            var received = ORDERS.moving(today.minusDays(20), Instant.EPOCH, morning).stream()
                    .map(order -> new Told(order, order.at(morning)))
                    .filter(told -> told.receivedOn(today.minusDays(3)))
                    .toList();

            assertThat(received.stream().filter(Told::isDue).count())
                    .as("due on %s", today)
                    .isGreaterThanOrEqualTo(90);
            assertThat(received).anyMatch(told -> told.standing().refund() == Refund.FULL);
            assertThat(received).anyMatch(told -> told.phone() instanceof Phone.Masked);
        }
    }

    @Test
    void haveNumbersOfTheirOwn() {
        assertThat(ALL.stream().map(order -> order.store() + order.number())).doesNotHaveDuplicates();
        assertThat(ALL).allMatch(order -> order.number().matches("[0-9A-Z]{12,19}"));
    }

    @Test
    void goToPeopleWhoCanBeCalled() {
        var kinds = new HashMap<Class<?>, Integer>();
        for (var order : ALL) {
            var phone = order.recipient().phone();
            kinds.merge(PhoneNumbers.parse(phone).getClass(), 1, Integer::sum);
        }

        assertThat(kinds).doesNotContainKey(Phone.Unusable.class);
        assertThat(kinds.get(Phone.Masked.class)).isBetween(100, 140);
        assertThat(kinds.get(Phone.Virtual.class)).isBetween(100, 140);
        assertThat(kinds.get(Phone.Full.class)).isGreaterThan(9_000);
    }

    @Test
    void comeFromPeopleWhoComeAgainToo() {
        var perCustomer = ALL.stream().collect(Collectors.groupingBy(DemoOrder::buyer, Collectors.counting()));
        var perCustomerAndDay = ALL.stream()
                .collect(Collectors.groupingBy(
                        order -> Map.entry(order.buyer(), day(order.placed())), Collectors.counting()));

        assertThat(perCustomer.values().stream().filter(count -> count > 1).count())
                .isGreaterThan(700);
        assertThat(perCustomerAndDay.values().stream()
                        .filter(count -> count > 1)
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void makeAModestNumberOfFriends() {
        var befriended = ALL.stream().filter(order -> order.befriendedBy(NOW)).toList();

        assertThat(befriended.stream().map(DemoOrder::buyer).distinct().count()).isBetween(500L, 800L);
        assertThat(befriended)
                .allMatch(order -> PhoneNumbers.parse(order.recipient().phone()) instanceof Phone.Full);
    }

    @Test
    void oftenBelongToAFriendOfTheHouseWhenTheyAreDue() {
        var now = TODAY.atTime(8, 30).atZone(ZONE).toInstant();
        var friends = firstTold(TODAY, now).stream()
                .filter(order -> order.befriendedBy(now))
                .map(DemoOrder::buyer)
                .collect(Collectors.toSet());
        var byOwner = told(TODAY, now)
                .filter(told -> told.receivedOn(TODAY.minusDays(3)))
                .filter(told -> friends.contains(told.order().buyer()))
                .count();

        assertThat(byOwner).isBetween(5L, 30L);
    }

    @Test
    void areOfEveryStateAndStore() {
        var states = told(TODAY, NOW)
                .collect(Collectors.groupingBy(told -> told.standing().status(), Collectors.counting()));
        var refunds = told(TODAY, NOW)
                .collect(Collectors.groupingBy(told -> told.standing().refund(), Collectors.counting()));
        var stores = told(TODAY, NOW)
                .collect(Collectors.groupingBy(told -> told.order().store(), Collectors.counting()));

        assertThat(states.keySet()).containsExactlyInAnyOrder(Status.values());
        assertThat(refunds.keySet()).containsExactlyInAnyOrder(Refund.values());
        assertThat(stores.keySet()).containsExactlyInAnyOrder(DemoStore.values());
    }

    /** So that intake takes every step. */
    @Test
    void onlyMoveForward() {
        var before = recent(NOW);
        for (int later = 1; later <= 14; later++) {
            var after = recent(noon(TODAY.plusDays(later)));

            assertThat(after.keySet()).containsAll(before.keySet());
            assertThat(before.keySet())
                    .allMatch(number -> follows(
                            Objects.requireNonNull(before.get(number)), Objects.requireNonNull(after.get(number))));
        }
    }

    private static Map<String, Standing> recent(Instant now) {
        return ORDERS.moving(TODAY.minusDays(30), Instant.EPOCH, now).stream()
                .collect(Collectors.toMap(DemoOrder::number, order -> order.at(now)));
    }

    private static boolean follows(Standing before, Standing after) {
        return after.status().compareTo(before.status()) >= 0
                && after.placedAt().equals(before.placedAt())
                && stays(before.paidAt(), after.paidAt())
                && stays(before.shippedAt(), after.shippedAt())
                && stays(before.receivedAt(), after.receivedAt())
                && stays(before.completedAt(), after.completedAt())
                && after.paid() >= before.paid()
                && after.refunded() >= before.refunded()
                && after.refunded() <= after.paid();
    }

    private static boolean stays(@Nullable Instant before, @Nullable Instant after) {
        return before == null || before.equals(after);
    }

    @Test
    void happenInOrder() {
        assertThat(told(TODAY, NOW).map(told -> moments(told.standing())))
                .allMatch(moments -> moments.equals(moments.stream().sorted().toList())
                        && !moments.getLast().isAfter(NOW));
    }

    private static List<Instant> moments(Standing standing) {
        return Stream.of(
                        standing.placedAt(),
                        standing.paidAt(),
                        standing.shippedAt(),
                        standing.receivedAt(),
                        standing.completedAt(),
                        standing.closedAt())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What moves between two looks is exactly what looks different at the second. */
    @Test
    void areToldAgainOnlyWhenTheyMoved() {
        var now = NOW.plus(Duration.ofHours(20));
        var moving = ORDERS.moving(since(TODAY), NOW, now);
        var told = moving.stream().map(DemoOrder::number).collect(Collectors.toSet());
        var known = ALL.stream().collect(Collectors.toMap(DemoOrder::number, order -> order));

        assertThat(known.values().stream().filter(order -> !order.at(NOW).equals(order.at(now))))
                .allMatch(order -> told.contains(order.number()));
        assertThat(moving).hasSizeBetween(200, 600);
        assertThat(ORDERS.moving(since(TODAY), now, now)).isEmpty();
    }

    @Test
    void costWhatWorksCost() {
        var prices = ALL.stream().mapToLong(order -> order.basket().payable()).summaryStatistics();

        assertThat(prices.getMin()).isGreaterThanOrEqualTo(6_000);
        assertThat(prices.getAverage()).isCloseTo(70_000, within(40_000.0));
    }

    private static List<DemoOrder> firstTold(LocalDate today, Instant now) {
        return ORDERS.moving(since(today), Instant.EPOCH, now);
    }

    private static Stream<Told> told(LocalDate today, Instant now) {
        return firstTold(today, now).stream().map(order -> new Told(order, order.at(now)));
    }

    private static LocalDate since(LocalDate today) {
        return today.minusDays(120);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    private record Told(DemoOrder order, Standing standing) {

        boolean receivedOn(LocalDate day) {
            var received = standing.receivedAt();
            return received != null && day(received).equals(day);
        }

        boolean isDue() {
            boolean arrived = standing.status() == Status.RECEIVED || standing.status() == Status.COMPLETED;
            boolean callable = phone() instanceof Phone.Full || phone() instanceof Phone.Virtual;
            return arrived && callable && standing.refund() != Refund.FULL;
        }

        Phone phone() {
            return PhoneNumbers.parse(order.recipient().phone());
        }
    }
}
