package shiyu.order.order.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.Order;
import shiyu.order.order.OrderRecipient;
import shiyu.order.store.Channel;

/** Where an order came from, and whose customer its contact has turned out to be. */
record ChannelRow(UUID id, Channel channel, @Nullable UUID customerId) {

    OrderRecipient toRecipient(Order order) {
        return new OrderRecipient(order.id(), order.contact(), customerId, channel, order.recipient());
    }
}
