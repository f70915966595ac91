package shiyu.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static shiyu.order.order.Drafts.items;
import static shiyu.order.order.Drafts.line;
import static shiyu.order.order.Drafts.order;
import static shiyu.order.order.Drafts.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shiyu.order.order.MergeOutcome.Changed;
import shiyu.order.order.MergeOutcome.Unchanged;

class MergingTest {

    static final OrderId ID = new OrderId(UUID.fromString("018f0000-0000-7000-8000-0000000000aa"));
    private static final LineKinds KINDS = title -> title.contains("石") ? "STONE" : null;

    @Test
    void createsAnOrderNamedForItsState() {
        var created = Merging.create(ID, order(OrderStatus.SHIPPED).draft(), KINDS);
        assertThat(created.change()).isEqualTo(OrderChange.SHIPPED);
        assertThat(created.order().version()).isOne();
        assertThat(created.order().lines().items()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("STONE");
            assertThat(line.position()).isZero();
        });
    }

    @Test
    void theSameNewsTwiceChangeNothing() {
        var held = after(order(OrderStatus.COMPLETED).paid(11_800, 1_000L));
        assertThat(Merging.merge(
                        held, order(OrderStatus.COMPLETED).paid(11_800, 1_000L).draft(), KINDS))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void jumpsAheadAndNeverGoesBack() {
        var held = after(order(OrderStatus.PLACED));
        var jumped = Merging.merge(held, order(OrderStatus.RECEIVED).draft(), KINDS);
        assertThat(jumped).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.change()).isEqualTo(OrderChange.RECEIVED);
            assertThat(changed.order().version()).isEqualTo(2);
        });
        assertThat(Merging.merge(jumped.order(), order(OrderStatus.PAID).draft(), KINDS))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void theEarlierOfTwoReceiptsCounts() {
        var early = Instant.parse("2026-11-20T00:00:00Z");
        var times = Drafts.times(OrderStatus.RECEIVED);
        var earlier = new Milestones(times.placed(), times.paid(), times.shipped(), early, false, null, null);
        assertThat(after(
                                order(OrderStatus.RECEIVED),
                                order(OrderStatus.RECEIVED).at(earlier))
                        .times()
                        .received())
                .isEqualTo(early);
        assertThat(after(order(OrderStatus.RECEIVED).at(earlier), order(OrderStatus.RECEIVED))
                        .times()
                        .received())
                .isEqualTo(early);
    }

    @Test
    void aRealReceiptTakesThePlaceOfAPresumedOneOfTheSameTime() {
        var times = Drafts.times(OrderStatus.RECEIVED);
        var presumed =
                new Milestones(times.placed(), times.paid(), times.shipped(), times.received(), true, null, null);
        assertThat(presumed.mergedWith(times).receivedPresumed()).isFalse();
        assertThat(times.mergedWith(presumed).receivedPresumed()).isFalse();
    }

    @Test
    void aMaskedOrEmptyPersonNeverOverwritesAFullOne() {
        var full = person("林清和", "13812345678", "听松路 1号");
        for (var lesser : List.of(person("林**", "138****5678", "听松路 ****"), person(null, null, null))) {
            assertThat(after(
                                    order(OrderStatus.PAID).to(full),
                                    order(OrderStatus.SHIPPED).to(lesser))
                            .recipient())
                    .isEqualTo(full);
            assertThat(after(
                                    order(OrderStatus.PAID).to(lesser),
                                    order(OrderStatus.SHIPPED).to(full))
                            .recipient())
                    .isEqualTo(full);
        }
    }

    @Test
    void aPrivacyNumberIsBetterThanAMaskedOneAndLessThanAFullOne() {
        assertThat(List.of("138****5678", "18412345678-1234", "13812345678"))
                .extracting(number -> phone(number).kind())
                .isSorted()
                .doesNotHaveDuplicates();
        var merged = phone("18412345678-1234").mergedWith(phone("138****5678"), false);
        assertThat(merged.kind()).isEqualTo(PhoneKind.VIRTUAL);
    }

    @Test
    void tellsARefundByItself() {
        var held = after(order(OrderStatus.COMPLETED));
        var partly = Merging.merge(
                held, order(OrderStatus.COMPLETED).paid(11_800, 1_000L).draft(), KINDS);
        assertThat(partly).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.change()).isEqualTo(OrderChange.REFUNDED);
            assertThat(changed.order().refund()).isEqualTo(Refund.PARTIAL);
        });
        assertThat(after(order(OrderStatus.COMPLETED).paid(11_800, 11_800L)).refund())
                .isEqualTo(Refund.FULL);
    }

    @Test
    void reportsARefundThatExceedsWhatWasPaidAndLeavesItOut() {
        var held = after(order(OrderStatus.COMPLETED));
        var merged = Merging.merge(
                held, order(OrderStatus.COMPLETED).paid(11_800, 11_801L).draft(), KINDS);
        assertThat(merged.order().amounts().refunded()).isZero();
        assertThat(merged.warnings()).containsExactly(Warning.REFUND_EXCEEDS_PAID);
    }

    @Test
    void keepsWhatHasEndedAndReportsThatItIsSaidToGoOn() {
        var held = after(order(OrderStatus.PAID), order(OrderStatus.CLOSED));
        var merged = Merging.merge(held, order(OrderStatus.COMPLETED).draft(), KINDS);
        assertThat(merged.order().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(merged.warnings()).containsExactly(Warning.STATE_CONFLICT);
    }

    @Test
    void realLinesTakeThePlaceOfTheSummaryWhicheverComesFirst() {
        var items = items(line("1", "天然石笔筒"), line("2", "石头香插"));
        var itemsLast = after(order(OrderStatus.SHIPPED), items);
        var itemsFirst = after(items, order(OrderStatus.SHIPPED));
        assertThat(itemsLast.lines().items()).extracting(OrderLine::title).containsExactly("天然石笔筒", "石头香插");
        assertThat(itemsFirst).isEqualTo(itemsLast);
    }

    @Test
    void anOrderOfWhichOnlyLinesAreKnownAwaitsItsFile() {
        var held = after(items(line("1", "天然石笔筒")));
        assertThat(held.awaitsOrderFile()).isTrue();
        assertThat(held.recipient()).isEqualTo(Recipient.NONE);
        assertThat(Merging.merge(held, order(OrderStatus.PAID).draft(), KINDS)
                        .order()
                        .awaitsOrderFile())
                .isFalse();
    }

    @Test
    void linesOfOneOrderMayLieInTwoFiles() {
        var whole = after(items(line("1", "天然石笔筒"), line("2", "石头香插")));
        var halves = after(items(line("2", "石头香插")), items(line("1", "天然石笔筒")));
        assertThat(halves.lines()).isEqualTo(whole.lines());
    }

    @Test
    void aWholeListOfLinesReplacesTheOneBefore() {
        var one = new LinesDraft.Whole(List.of(line("1", "天然石笔筒"), line("2", "石头香插")));
        var other = new LinesDraft.Whole(List.of(line("1", "天然石笔筒")));
        assertThat(after(
                                order(OrderStatus.PAID).with(one),
                                order(OrderStatus.PAID).with(other))
                        .lines()
                        .items())
                .hasSize(1);
    }

    @Test
    void twoEqualLinesWithoutANumberStayTwo() {
        var lines = new LinesDraft.Whole(List.of(LineDraft.of("天然石笔筒", 1), LineDraft.of("天然石笔筒", 1)));
        assertThat(after(order(OrderStatus.PAID).with(lines)).lines().pieces()).isEqualTo(2);
    }

    static Order after(Drafts first, Drafts... more) {
        var order = Merging.create(ID, first.draft(), KINDS).order();
        for (var next : more) {
            order = Merging.merge(order, next.draft(), KINDS).order();
        }
        return order;
    }

    private static RecipientPhone phone(String number) {
        return person(null, number, null).phone();
    }

    static Order afterAll(List<Drafts> news) {
        return after(news.getFirst(), Arrays.copyOfRange(news.toArray(Drafts[]::new), 1, news.size()));
    }
}
