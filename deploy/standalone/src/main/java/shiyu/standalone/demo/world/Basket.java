package shiyu.standalone.demo.world;

import java.util.List;

/**
 * What is bought, in fen.
 *
 * @param returned what flows back if the order has a refund
 */
public record Basket(List<Item> items, long freight, long discount, long returned) {

    public long goods() {
        return items.stream()
                .mapToLong(item -> item.work().price() * item.quantity())
                .sum();
    }

    public long payable() {
        return goods() + freight - discount;
    }

    Basket returning(long amount) {
        return new Basket(items, freight, discount, amount);
    }

    public record Item(Work work, int quantity) {}
}
