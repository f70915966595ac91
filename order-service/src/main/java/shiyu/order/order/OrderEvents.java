package shiyu.order.order;

import java.util.Collection;
import reactor.core.publisher.Mono;
import shiyu.order.store.Channel;

/** What the outside hears of orders, told in the transaction in which it happens. */
public interface OrderEvents {

    Mono<Void> happened(Collection<Happened> changes);

    /**
     * One step in the life of an order.
     *
     * @param recipientChanged that the order goes to another person than before, or is of another contact
     */
    record Happened(OrderChange change, Order order, Channel channel, boolean recipientChanged) {}
}
