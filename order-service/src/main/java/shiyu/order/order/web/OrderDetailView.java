package shiyu.order.order.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.chassis.person.Masking;
import shiyu.order.order.Amounts;
import shiyu.order.order.OrderDetail;
import shiyu.order.order.OrderLine;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Refund;
import shiyu.order.order.Source;

/**
 * One order.
 *
 * @param receivedPresumed that the receipt was reckoned from the shipping, nobody has told of it
 * @param provisionalLines that the lines are only the summary of the channel's order file
 * @param awaitsOrderFile that only a file of lines has told of the order
 * @param purchases how many orders the customer has paid for, this one too
 */
record OrderDetailView(
        UUID id,
        String orderNumber,
        OrderView.OrderStoreView store,
        OrderStatus status,
        Refund refund,
        String salutation,
        @Nullable String nameMasked,
        @Nullable String phoneMasked,
        @Nullable String addressMasked,
        @Nullable String province,
        @Nullable String city,
        @Nullable String title,
        int lineCount,
        int pieces,
        Money paid,
        Money refunded,
        OrderAmountsView amounts,
        List<OrderLineView> lines,
        boolean provisionalLines,
        boolean awaitsOrderFile,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receivedAt,
        boolean receivedPresumed,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable String buyerMessage,
        @Nullable String sellerRemark,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        List<MomentView> timeline,
        @Nullable UUID contactId,
        int purchases,
        OrderView.@Nullable Owner ownerAgent,
        @Nullable OrderFollowUpView followUp,
        Source source,
        Instant updatedAt,
        long version) {

    static OrderDetailView of(OrderDetail detail) {
        var order = detail.order();
        var person = order.recipient();
        var address = person.address();
        var times = order.times();
        var lines = order.lines().items();
        var followUp = detail.followUp();
        return new OrderDetailView(
                order.id().value(),
                order.key().number(),
                OrderView.OrderStoreView.of(detail.store()),
                order.status(),
                order.refund(),
                detail.salutation(),
                person.name() == null ? null : Masking.name(person.name()),
                person.phone().masked(),
                MaskedText.address(address),
                address.province(),
                address.city(),
                lines.isEmpty() ? null : lines.getFirst().title(),
                lines.size(),
                order.lines().pieces(),
                order.amounts().paidMoney(),
                order.amounts().refundedMoney(),
                OrderAmountsView.of(order.amounts()),
                lines.stream()
                        .map(line -> OrderLineView.of(line, order.amounts().currency()))
                        .toList(),
                order.lines().provisional(),
                order.awaitsOrderFile(),
                times.placed(),
                times.paid(),
                times.shipped(),
                times.received(),
                times.receivedPresumed(),
                times.completed(),
                times.closed(),
                order.closeReason(),
                MaskedText.of(order.remarks().buyerMessage()),
                MaskedText.of(order.remarks().sellerRemark()),
                order.shipment().carrier(),
                order.shipment().trackingNumber(),
                MomentView.all(order),
                order.contact() == null ? null : order.contact().value(),
                detail.purchases(),
                OrderView.Owner.of(detail.owner()),
                followUp == null ? null : new OrderFollowUpView(followUp.taskId(), followUp.status()),
                order.source(),
                detail.updatedAt(),
                order.version());
    }

    /** What is not known is absent. */
    record OrderAmountsView(
            @Nullable Money goods,
            @Nullable Money freight,
            @Nullable Money discount,
            @Nullable Money payable,
            Money paid,
            Money refunded) {

        static OrderAmountsView of(Amounts amounts) {
            return new OrderAmountsView(
                    money(amounts.goods(), amounts),
                    money(amounts.freight(), amounts),
                    money(amounts.discount(), amounts),
                    money(amounts.payable(), amounts),
                    amounts.paidMoney(),
                    amounts.refundedMoney());
        }

        private static @Nullable Money money(@Nullable Long amount, Amounts of) {
            return amount == null ? null : new Money(amount, of.currency());
        }
    }

    /** @param kind of work, e.g. PLANT; absent when the title doesn't tell */
    record OrderLineView(
            UUID id,
            String title,
            @Nullable String sku,
            @Nullable String merchantCode,
            @Nullable String itemId,
            @Nullable String kind,
            int quantity,
            @Nullable Money unitPrice,
            @Nullable OrderStatus status,
            @Nullable String refundStatus) {

        static OrderLineView of(OrderLine line, String currency) {
            return new OrderLineView(
                    line.id(),
                    line.title(),
                    line.sku(),
                    line.merchantCode(),
                    line.itemId(),
                    line.kind(),
                    line.quantity(),
                    line.unitPrice() == null ? null : new Money(line.unitPrice(), currency),
                    line.status(),
                    line.refundStatus());
        }
    }

    record OrderFollowUpView(UUID taskId, String status) {}
}
