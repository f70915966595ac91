package shiyu.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static shiyu.order.order.Drafts.items;
import static shiyu.order.order.Drafts.line;
import static shiyu.order.order.Drafts.order;
import static shiyu.order.order.Drafts.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import shiyu.order.order.MergeOutcome.Changed;
import shiyu.order.order.MergeOutcome.Unchanged;

/** What must hold whatever comes in, and in whatever order. */
class MergingPropertiesTest {

    private static final LineKinds KINDS = title -> null;

    /** The exports that a merchant makes of one order while it goes its way, and its item file, in any order. */
    @Property(tries = 500)
    void theExportsOfOneLifeGiveTheSameOrderInWhateverOrderTheyCome(
            @ForAll("lives") List<Drafts> life, @ForAll Random chance) {
        var shuffled = new ArrayList<>(life);
        Collections.shuffle(shuffled, chance);
        assertThat(unversioned(MergingTest.afterAll(shuffled))).isEqualTo(unversioned(MergingTest.afterAll(life)));
    }

    @Property(tries = 500)
    void theSameNewsAgainChangeNothing(@ForAll("news") List<Drafts> news) {
        var order = MergingTest.afterAll(news);
        var again = Merging.merge(order, news.getLast().draft(), KINDS);
        assertThat(again).isInstanceOf(Unchanged.class);
    }

    @Property(tries = 500)
    void moneyNeverFallsBelowZeroAndStatesNeverGoBack(@ForAll("news") List<Drafts> news) {
        var order =
                Merging.create(MergingTest.ID, news.getFirst().draft(), KINDS).order();
        for (var next : news) {
            var outcome = Merging.merge(order, next.draft(), KINDS);
            assertThat(outcome.order().status().isBefore(order.status())).isFalse();
            assertThat(outcome.order().amounts().paid())
                    .isGreaterThanOrEqualTo(outcome.order().amounts().refunded());
            assertThat(outcome.order().amounts().refunded()).isNotNegative();
            assertThat(outcome.order().version())
                    .isEqualTo(outcome instanceof Changed ? order.version() + 1 : order.version());
            order = outcome.order();
        }
    }

    @Property(tries = 500)
    void whatIsKnownOfAPersonNeverGetsLess(@ForAll("news") List<Drafts> news) {
        var order =
                Merging.create(MergingTest.ID, news.getFirst().draft(), KINDS).order();
        for (var next : news) {
            var after = Merging.merge(order, next.draft(), KINDS).order();
            assertThat(after.recipient().phone().kind())
                    .isGreaterThanOrEqualTo(order.recipient().phone().kind());
            assertThat(Clarity.of(after.recipient().name()))
                    .isGreaterThanOrEqualTo(Clarity.of(order.recipient().name()));
            order = after;
        }
    }

    /** Each export shows a later state than the one before; some show the person masked. */
    @Provide
    Arbitrary<List<Drafts>> lives() {
        var states = Arbitraries.subsetOf(
                        OrderStatus.PLACED,
                        OrderStatus.PAID,
                        OrderStatus.SHIPPED,
                        OrderStatus.COMPLETED,
                        OrderStatus.CLOSED)
                .ofMinSize(1);
        return Combinators.combine(
                        states,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as((of, masked, files) -> {
                    var life = new ArrayList<Drafts>();
                    of.stream()
                            .sorted()
                            .map(state -> order(state).to(masked && state == OrderStatus.PAID ? hidden() : clear()))
                            .forEach(life::add);
                    for (int i = 0; i < files; i++) {
                        life.add(items(line("1", "石笔筒"), line(String.valueOf(i + 2), "香插"))
                                .keeping(Map.of("items/" + i + "/套餐信息", "无")));
                    }
                    return life;
                });
    }

    @Provide
    Arbitrary<List<Drafts>> news() {
        var states = Arbitraries.of(OrderStatus.class);
        var amounts = Arbitraries.longs().between(0, 20_000);
        var people =
                Arbitraries.of(clear(), hidden(), person("林某", "18412345678-1234", null), person(null, null, null));
        var orders = Combinators.combine(states, amounts, amounts, people)
                .as((state, paid, refunded, person) ->
                        order(state).paid(paid, refunded).to(person));
        var files = Arbitraries.integers().between(1, 3).map(number -> items(line(String.valueOf(number), "石笔筒")));
        return Arbitraries.frequencyOf(Tuple.of(4, orders), Tuple.of(1, files))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Recipient clear() {
        return person("林清和", "13812345678", "听松路 1号");
    }

    private static Recipient hidden() {
        return person("林**", "138****5678", "听松路****");
    }

    private static Order unversioned(Order order) {
        return order.withVersion(0);
    }
}
