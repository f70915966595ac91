package shiyu.order.order;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** All orders. */
public interface Orders {

    /**
     * Those of the orders that exist, locked until the transaction ends: two that bring news of one order wait for each
     * other.
     */
    Mono<Map<OrderKey, Order>> lock(Collection<OrderKey> keys);

    /**
     * Adds orders with their lines and recipients, all in one statement.
     *
     * @return the ids of those that were added; the others exist already, added by somebody else in the meantime
     */
    Mono<Set<OrderId>> add(Collection<Order> orders);

    /** Saves orders that have been locked in this transaction. */
    Mono<Void> change(Collection<MergeOutcome.Changed> changes);
}
