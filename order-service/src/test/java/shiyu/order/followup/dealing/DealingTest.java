package shiyu.order.followup.dealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shiyu.order.followup.dealing.DealingDays.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shiyu.order.contact.ContactId;
import shiyu.order.followup.dealing.Deal.Reason;
import shiyu.rights.Role;

/** P1 to P10 of the distribution's specification, each shown a mutant that it catches. */
class DealingTest {

    private static final int CASES = 2_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Property(tries = CASES)
    void doesWhatTheSpecificationSaysStepByStep(@ForAll("days") DealingDay day) {
        assertThat(day.dealtBy(Dealing::deal)).isEqualTo(day.dealtBy(new LiteralDealing()));
    }

    @Property(tries = CASES)
    void p1DealsEveryDueContactOnceAndNoOther(@ForAll("days") DealingDay day) {
        p1(Dealing::deal, day);
    }

    @Example
    void p1CatchesALostContact() {
        assertCaught(DealingTest::p1, Fault.LOSES_THE_LAST_CONTACT);
    }

    private static void p1(Deals deals, DealingDay day) {
        assertThat(day.dealtBy(deals).deals())
                .extracting(Deal::contact)
                .containsExactlyInAnyOrderElementsOf(
                        day.due().stream().map(Due::contact).toList());
    }

    @Property(tries = CASES)
    void p2DoesNotCareForTheOrderOfItsInputs(@ForAll("days") DealingDay day) {
        p2(Dealing::deal, day);
    }

    @Example
    void p2CatchesFirstComeFirstServed() {
        assertCaught(DealingTest::p2, Fault.TAKES_CONTACTS_AS_THEY_COME);
    }

    private static void p2(Deals deals, DealingDay day) {
        assertThat(day.shuffled(day.seen()).dealtBy(deals)).isEqualTo(day.dealtBy(deals));
    }

    @Property(tries = CASES)
    void p3GivesCustomersToTheirOwnerOnDuty(@ForAll("days") DealingDay day) {
        p3(Dealing::deal, day);
    }

    @Example
    void p3CatchesOwnersPassedOverOutsideTheCircle() {
        assertCaught(DealingTest::p3, Fault.GIVES_OWNERS_ONLY_WITHIN_THE_CIRCLE);
    }

    private static void p3(Deals deals, DealingDay day) {
        assertThat(day.dealtBy(deals).deals()).allSatisfy(deal -> {
            var owner = day.due(deal.contact()).owner();
            if (owner != null && day.isOnDuty(owner)) {
                assertThat(deal.agent()).isEqualTo(owner);
                assertThat(deal.reason()).isEqualTo(Reason.OWNER);
            } else {
                assertThat(deal.reason()).isNotEqualTo(Reason.OWNER);
            }
        });
    }

    @Property(tries = CASES)
    void p4SpreadsOnlyOverTheCircle(@ForAll("days") DealingDay day) {
        p4(Dealing::deal, day);
    }

    @Example
    void p4CatchesCallsSpreadOverEverybody() {
        assertCaught(DealingTest::p4, Fault.SPREADS_OVER_EVERYBODY);
    }

    private static void p4(Deals deals, DealingDay day) {
        var circle = day.circle().stream().map(OnDuty::agent).collect(Collectors.toSet());
        assertThat(day.spreadDeals(day.dealtBy(deals)))
                .allSatisfy(deal -> assertThat(circle).contains(deal.agent()));
    }

    @Property(tries = CASES)
    void p5PromisesNoMoreFriendsThanThereIsRoomFor(@ForAll("days") DealingDay day) {
        p5(Dealing::deal, day);
    }

    @Example
    void p5CatchesPromisesWithoutRoom() {
        assertCaught(DealingTest::p5, Fault.PROMISES_ROOM_THAT_IS_NOT_THERE);
    }

    private static void p5(Deals deals, DealingDay day) {
        var after = day.after(day.dealtBy(deals));
        assertThat(day.agents()).allSatisfy(agent -> {
            var promised = agent.room() - after.agent(agent.agent()).room();
            assertThat(promised).isLessThanOrEqualTo(Math.max(0, agent.room()));
        });
    }

    @Property(tries = CASES)
    void p6LeavesNoSpreadCallThatSomebodyLessBusyCouldTake(@ForAll("days") DealingDay day) {
        p6(Dealing::deal, day);
    }

    @Example
    void p6CatchesRoundedShares() {
        assertCaught(DealingTest::p6, Fault.ROUNDS_SHARES);
    }

    @Example
    void p6CatchesLoadsComparedBeforeTheCall() {
        assertCaught(DealingTest::p6, Fault.COMPARES_LOADS_BEFORE_THE_CALL);
    }

    private static void p6(Deals deals, DealingDay day) {
        var plan = day.dealtBy(deals);
        var after = day.after(plan);
        day.spreadDeals(plan).filter(deal -> deal.agent() != null).forEach(deal -> {
            var a = after.agent(deal.agent());
            day.circle().stream()
                    .map(agent -> after.agent(agent.agent()))
                    .filter(b -> !deal.befriend() || b.room() > 0)
                    .forEach(b -> assertThat((long) a.load() * b.weight())
                            .as("%s is busier than %s would be with one more", a, b)
                            .isLessThanOrEqualTo((b.load() + 1L) * a.weight()));
        });
    }

    @Property(tries = CASES)
    void p6DiffersByOneAtMostAmongEquals(@ForAll("alike") DealingDay day) {
        var plan = day.dealtBy(Dealing::deal);
        var loads = day.after(plan).agents().stream().mapToInt(OnDuty::load).summaryStatistics();
        assertThat(loads.getMax() - loads.getMin()).isLessThanOrEqualTo(1);
    }

    @Property(tries = CASES)
    void p7HasNothingLeftToDealAfterwards(@ForAll("days") DealingDay day) {
        p7(Dealing::deal, day);
    }

    @Example
    void p7CatchesCallsLeftForWantOfRoom() {
        assertCaught(DealingTest::p7, Fault.LEAVES_CALLS_WITHOUT_ROOM_UNASSIGNED);
    }

    private static void p7(Deals deals, DealingDay day) {
        if (!day.circle().isEmpty()) {
            var after = day.after(day.dealtBy(deals));
            assertThat(after.dealtBy(deals).deals()).isEmpty();
        }
    }

    @Property(tries = CASES)
    void p8KeepsWhatWasDealtAndWidensOnlyForWhatIsNew(@ForAll("days") DealingDay day) {
        p8(Dealing::deal, day);
    }

    @Example
    void p8CatchesAPassThatForgetsTheOneBefore() {
        assertCaught(DealingTest::p8, Fault.FORGETS_WHAT_WAS_DEALT_BEFORE);
    }

    /** The day becomes known in two passes: the second only adds, and over the circle of the whole day. */
    private static void p8(Deals deals, DealingDay day) {
        var first = day.firstPass().dealtBy(deals);
        var later = day.after(first);
        var dealtBefore = first.deals().stream()
                .filter(deal -> deal.agent() != null)
                .map(Deal::contact)
                .collect(Collectors.toSet());
        assertThat(later.dealtBy(deals).deals()).noneMatch(deal -> dealtBefore.contains(deal.contact()));
        p4(deals, later);
        p6(deals, later);
    }

    @Property(tries = CASES)
    void p9LeavesNothingUnassignedWhileSomebodyIsThere(@ForAll("days") DealingDay day) {
        p9(Dealing::deal, day);
    }

    @Example
    void p9CatchesASmallDayWithoutItsSmallCircle() {
        assertCaught(DealingTest::p9, Fault.HAS_NO_WIDE_CIRCLE_TO_FALL_BACK_ON);
    }

    private static void p9(Deals deals, DealingDay day) {
        var spread = day.dealtBy(deals).deals().stream()
                .filter(deal -> deal.reason() != Reason.OWNER)
                .toList();
        assertThat(spread)
                .allMatch(deal -> (deal.agent() == null) == day.circle().isEmpty())
                .allMatch(deal -> (deal.reason() == Reason.NOBODY_ON_DUTY) == (deal.agent() == null));
    }

    @Property(tries = CASES)
    void p10ApportionsByHighestAverages(@ForAll("weighted") DealingDay day) {
        p10(Dealing::deal, day);
    }

    @Example
    void p10CatchesAnotherApportionment() {
        assertThat(sampled(DealingDays.byWeightAlone()))
                .anyMatch(day -> fails(DealingTest::p10, new LiteralDealing(Fault.APPORTIONS_BY_ODD_DIVISORS), day));
    }

    /** D'Hondt: the calls dealt are the highest of all quotients weight / 1, weight / 2, weight / 3 … */
    private static void p10(Deals deals, DealingDay day) {
        var calls = DealingDay.callsByAgent(day.dealtBy(deals));
        var all = new ArrayList<Double>();
        var taken = new ArrayList<Double>();
        for (var agent : day.agents()) {
            for (var n = 1; n <= day.due().size(); n++) {
                all.add((double) agent.weight() / n);
                if (n <= calls.getOrDefault(agent.agent(), 0)) {
                    taken.add((double) agent.weight() / n);
                }
            }
        }
        all.sort(Comparator.reverseOrder());
        taken.sort(Comparator.reverseOrder());
        assertThat(taken).isEqualTo(all.subList(0, day.due().size()));
    }

    @Example
    void p10GoldenCases() {
        assertThat(apportioned(4, 3, 1)).containsExactly(3, 1);
        assertThat(apportioned(8, 3, 1)).containsExactly(6, 2);
        assertThat(apportioned(5, 2, 1, 1)).containsExactly(3, 1, 1);
        assertThat(apportioned(8, 2, 1, 1)).containsExactly(4, 2, 2);
        assertThat(apportioned(12, 2, 1, 1)).containsExactly(6, 3, 3);
        assertThat(apportioned(9, 100, 50)).containsExactly(6, 3);
        assertThat(apportioned(30, 100, 50)).containsExactly(20, 10);
    }

    private static List<Integer> apportioned(int calls, Integer... weights) {
        var day = DealingDays.byWeightAlone(DAY, calls, List.of(weights));
        var dealt = DealingDay.callsByAgent(day.dealtBy(Dealing::deal));
        return IntStream.range(0, weights.length)
                .mapToObj(n -> dealt.getOrDefault(agent(n), 0))
                .toList();
    }

    @Example
    void rotatesTheOddCallOverTheDays() {
        var lucky = IntStream.range(0, 60)
                .mapToObj(n -> DealingDays.byWeightAlone(DAY.plusDays(n), 1, List.of(100, 100, 100)))
                .map(day -> day.dealtBy(Dealing::deal).deals().getFirst().agent())
                .collect(Collectors.toSet());
        assertThat(lucky).hasSize(3);
    }

    @Example
    void neverSpreadsToOwnerOrAdministrator() {
        assertThatThrownBy(() -> new Policy(20, Set.of(Role.OWNER), DealingDays.WIDE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void dealsAHundredThousandCallsInSeconds() {
        var due = IntStream.range(0, 100_000)
                .mapToObj(n ->
                        new Due(new ContactId(new UUID(n, n)), null, n % 3 > 0, Instant.EPOCH.plusSeconds(n % 86_400)))
                .toList();
        var team = IntStream.range(0, 200)
                .mapToObj(n -> new OnDuty(agent(n), Set.of(Role.AFTERSALES), 100, 0, 1_000))
                .toList();
        var policy = new Policy(20, DealingDays.SMALL, DealingDays.WIDE, 0);
        var started = System.nanoTime();
        var plan = Dealing.deal(DAY, policy, due, team);
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
        assertThat(DealingDay.callsByAgent(plan).values()).containsOnly(500);
    }

    @Provide
    Arbitrary<DealingDay> days() {
        return DealingDays.any();
    }

    @Provide
    Arbitrary<DealingDay> weighted() {
        return DealingDays.byWeightAlone();
    }

    @Provide
    Arbitrary<DealingDay> alike() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(team -> Arbitraries.integers()
                        .between(0, 60)
                        .map(calls ->
                                DealingDays.byWeightAlone(DAY.plusDays(calls), calls, Collections.nCopies(team, 100))));
    }

    private static void assertCaught(BiConsumer<Deals, DealingDay> property, Fault fault) {
        assertThat(sampled(DealingDays.any())).anyMatch(day -> fails(property, new LiteralDealing(fault), day));
    }

    private static List<DealingDay> sampled(Arbitrary<DealingDay> days) {
        return days.sampleStream().limit(CASES).toList();
    }

    private static boolean fails(BiConsumer<Deals, DealingDay> property, Deals deals, DealingDay day) {
        try {
            property.accept(deals, day);
            return false;
        } catch (AssertionError caught) {
            return true;
        }
    }
}
