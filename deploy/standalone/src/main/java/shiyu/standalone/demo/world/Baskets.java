package shiyu.standalone.demo.world;

import java.util.ArrayList;

/** What people put together. */
final class Baskets {

    private static final long FREE_FREIGHT_FROM = 9_900;
    private static final long FREIGHT = 1_000;

    private Baskets() {}

    /** Mostly one work; sometimes more, or several of a small one to give away. */
    static Basket any(Dice dice) {
        var items = new ArrayList<Basket.Item>();
        int lines = 1 + dice.weighted(80, 15, 5);
        for (int line = 0; line < lines; line++) {
            items.add(
                    dice.chance(6)
                            ? new Basket.Item(DemoWorks.small(dice), dice.between(2, 8))
                            : new Basket.Item(DemoWorks.any(dice), 1));
        }
        var goods = new Basket(items, 0, 0, 0).goods();
        return new Basket(items, goods < FREE_FREIGHT_FROM ? FREIGHT : 0, discount(goods, dice), 0);
    }

    /** Campaigns take a little off, from a sum on. */
    private static long discount(long goods, Dice dice) {
        if (dice.chance(60)) {
            return 0;
        }
        if (goods >= 100_000) {
            return 8_000;
        }
        return goods >= 30_000 ? 2_000 : 0;
    }
}
