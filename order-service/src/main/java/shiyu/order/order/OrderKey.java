package shiyu.order.order;

import java.util.Comparator;
import shiyu.order.store.StoreId;

/** The natural key of an order: the number that its store gave it. */
public record OrderKey(StoreId store, String number) implements Comparable<OrderKey> {

    private static final Comparator<OrderKey> ORDER =
            Comparator.comparing((OrderKey key) -> key.store().value()).thenComparing(OrderKey::number);

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}
