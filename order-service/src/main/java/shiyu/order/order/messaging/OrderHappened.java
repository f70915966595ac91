package shiyu.order.order.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.chassis.outbox.Event;
import shiyu.order.order.Order;
import shiyu.order.order.OrderChange;
import shiyu.order.order.OrderEvents.Happened;
import shiyu.order.order.OrderLine;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Refund;
import shiyu.order.store.Channel;

/**
 * An order as it is after a step, without the person. All types of the aggregate have this one shape, so that a
 * consumer can go by the state whichever event it sees first. Released shape, version 1.
 *
 * @param contactId absent as long as only a file of lines has told of the order
 */
record OrderHappened(
        @JsonIgnore OrderChange change,
        UUID orderId,
        String orderNumber,
        UUID storeId,
        Channel channel,
        @Nullable UUID contactId,
        OrderStatus status,
        Refund refund,
        Money paid,
        Money refunded,
        @Nullable Money payable,
        int pieces,
        List<Line> lines,
        @Nullable String province,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receivedAt,
        boolean receivedPresumed,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        boolean recipientChanged,
        @JsonIgnore long version)
        implements Event {

    static OrderHappened of(Happened happened) {
        var order = happened.order();
        var times = order.times();
        return new OrderHappened(
                happened.change(),
                order.id().value(),
                order.key().number(),
                order.key().store().value(),
                happened.channel(),
                order.contact() == null ? null : order.contact().value(),
                order.status(),
                order.refund(),
                order.amounts().paidMoney(),
                order.amounts().refundedMoney(),
                order.amounts().payableMoney(),
                order.lines().pieces(),
                order.lines().items().stream().map(line -> Line.of(line, order)).toList(),
                order.recipient().address().province(),
                times.placed(),
                times.paid(),
                times.shipped(),
                times.received(),
                times.receivedPresumed(),
                times.completed(),
                times.closed(),
                happened.recipientChanged(),
                order.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.order.order." + change.name().toLowerCase(Locale.ROOT) + ".v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return orderId.toString();
    }

    @Override
    @JsonIgnore
    public long sequence() {
        return version;
    }

    record Line(
            UUID lineId,
            String title,
            @Nullable String sku,
            @Nullable String merchantCode,
            @Nullable String itemId,
            int quantity,
            @Nullable Money unitPrice,
            @Nullable String kind) {

        static Line of(OrderLine line, Order order) {
            var price = line.unitPrice();
            return new Line(
                    line.id(),
                    line.title(),
                    line.sku(),
                    line.merchantCode(),
                    line.itemId(),
                    line.quantity(),
                    price == null ? null : new Money(price, order.amounts().currency()),
                    line.kind());
        }
    }
}
