package shiyu.order.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.store.Channel;
import shiyu.order.store.StoreId;

/**
 * An order as a list shows it.
 *
 * @param salutation how an agent addresses the recipient
 * @param title of the first line
 */
public record OrderSummary(
        OrderId id,
        String number,
        StoreRef store,
        OrderStatus status,
        Refund refund,
        String salutation,
        @Nullable String phoneMasked,
        @Nullable String title,
        int lineCount,
        int pieces,
        Money paid,
        Money refunded,
        @Nullable Instant placedAt,
        @Nullable Instant receivedAt,
        @Nullable AgentRef owner) {

    /** The store of an order. */
    public record StoreRef(StoreId id, String name, Channel channel) {}

    /**
     * The agent who looks after a customer.
     *
     * @param displayName absent as long as nobody has told of the agent
     */
    public record AgentRef(UUID id, @Nullable String displayName) {}
}
