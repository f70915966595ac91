package shiyu.order.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.order.Order;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Refund;
import shiyu.order.order.Warning;

/**
 * How an order was taken in.
 *
 * @param order as it is now
 * @param warnings what was left out, and why
 */
record TakenView(TakenResult result, TakenOrderView order, List<WarningView> warnings) {

    static TakenView of(TakenResult result, Order order, List<Warning> warnings) {
        return new TakenView(
                result,
                TakenOrderView.of(order),
                warnings.stream()
                        .map(warning -> new WarningView(warning.code(), warning.message()))
                        .toList());
    }

    record WarningView(String code, String message) {}

    /** The order without the person. */
    record TakenOrderView(
            UUID id,
            UUID storeId,
            String orderNumber,
            OrderStatus status,
            Refund refund,
            Money paid,
            Money refunded,
            int lineCount,
            int pieces,
            @Nullable Instant placedAt,
            @Nullable Instant paidAt,
            @Nullable Instant shippedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant completedAt,
            @Nullable Instant closedAt,
            @Nullable UUID contactId,
            long version) {

        static TakenOrderView of(Order order) {
            var times = order.times();
            return new TakenOrderView(
                    order.id().value(),
                    order.key().store().value(),
                    order.key().number(),
                    order.status(),
                    order.refund(),
                    order.amounts().paidMoney(),
                    order.amounts().refundedMoney(),
                    order.lines().items().size(),
                    order.lines().pieces(),
                    times.placed(),
                    times.paid(),
                    times.shipped(),
                    times.received(),
                    times.completed(),
                    times.closed(),
                    order.contact() == null ? null : order.contact().value(),
                    order.version());
        }
    }
}
