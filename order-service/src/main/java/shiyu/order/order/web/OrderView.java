package shiyu.order.order.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.OrderSummary;
import shiyu.order.order.OrderSummary.AgentRef;
import shiyu.order.order.OrderSummary.StoreRef;
import shiyu.order.order.Refund;
import shiyu.order.store.Channel;

/**
 * An order in a list.
 *
 * @param title of its first line
 * @param placedAt absent as long as only a file of lines has told of the order
 */
record OrderView(
        UUID id,
        String orderNumber,
        OrderStoreView store,
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
        @Nullable Owner ownerAgent) {

    static OrderView of(OrderSummary order) {
        return new OrderView(
                order.id().value(),
                order.number(),
                OrderStoreView.of(order.store()),
                order.status(),
                order.refund(),
                order.salutation(),
                order.phoneMasked(),
                order.title(),
                order.lineCount(),
                order.pieces(),
                order.paid(),
                order.refunded(),
                order.placedAt(),
                order.receivedAt(),
                Owner.of(order.owner()));
    }

    record OrderStoreView(UUID id, String name, Channel channel) {

        static OrderStoreView of(StoreRef store) {
            return new OrderStoreView(store.id().value(), store.name(), store.channel());
        }
    }

    record Owner(UUID id, @Nullable String displayName) {

        static @Nullable Owner of(@Nullable AgentRef agent) {
            return agent == null ? null : new Owner(agent.id(), agent.displayName());
        }
    }
}
