package shiyu.order.order.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.order.Address;
import shiyu.order.order.Amounts;
import shiyu.order.order.Milestones;
import shiyu.order.order.Order;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderKey;
import shiyu.order.order.OrderLines;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Recipient;
import shiyu.order.order.Refund;
import shiyu.order.order.Remarks;
import shiyu.order.order.Shipment;
import shiyu.order.order.Source;
import shiyu.order.store.StoreId;

/** A row of {@code customer_order}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderRow(
        UUID id,
        UUID storeId,
        String orderNumber,
        @Nullable UUID contactId,
        OrderStatus status,
        Refund refund,
        String currency,
        @Nullable Long goodsAmount,
        @Nullable Long freightAmount,
        @Nullable Long discountAmount,
        @Nullable Long payableAmount,
        long paidAmount,
        long refundedAmount,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receivedAt,
        boolean receivedPresumed,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        boolean provisionalLines,
        boolean awaitsOrderFile,
        Source source,
        long version) {

    /** The columns as {@code jsonb_to_recordset} wants them. */
    static final String COLUMNS = """
            id uuid, store_id uuid, order_number text, contact_id uuid, status text, refund text, currency text,
            goods_amount bigint, freight_amount bigint, discount_amount bigint, payable_amount bigint,
            paid_amount bigint, refunded_amount bigint, province text, city text, district text,
            placed_at timestamptz, paid_at timestamptz, shipped_at timestamptz, received_at timestamptz,
            received_presumed boolean, completed_at timestamptz, closed_at timestamptz, close_reason text,
            carrier text, tracking_number text, provisional_lines boolean, awaits_order_file boolean, source text,
            version bigint
            """;

    static OrderRow of(Order order) {
        var amounts = order.amounts();
        var address = order.recipient().address();
        var times = order.times();
        return new OrderRow(
                order.id().value(),
                order.key().store().value(),
                order.key().number(),
                order.contact() == null ? null : order.contact().value(),
                order.status(),
                order.refund(),
                amounts.currency(),
                amounts.goods(),
                amounts.freight(),
                amounts.discount(),
                amounts.payable(),
                amounts.paid(),
                amounts.refunded(),
                address.province(),
                address.city(),
                address.district(),
                times.placed(),
                times.paid(),
                times.shipped(),
                times.received(),
                times.receivedPresumed(),
                times.completed(),
                times.closed(),
                order.closeReason(),
                order.shipment().carrier(),
                order.shipment().trackingNumber(),
                order.lines().provisional(),
                order.awaitsOrderFile(),
                order.source(),
                order.version());
    }

    OrderKey key() {
        return new OrderKey(new StoreId(storeId), orderNumber);
    }

    Order toOrder(OrderLines lines, Recipient person, Remarks remarks) {
        var street = person.address().street();
        var recipient = new Recipient(
                person.name(), person.phone(), new Address(province, city, district, street), person.buyerAccount());
        return new Order(
                new OrderId(id),
                key(),
                contactId == null ? null : new ContactId(contactId),
                status,
                refund,
                new Amounts(
                        currency,
                        goodsAmount,
                        freightAmount,
                        discountAmount,
                        payableAmount,
                        paidAmount,
                        refundedAmount),
                new Milestones(placedAt, paidAt, shippedAt, receivedAt, receivedPresumed, completedAt, closedAt),
                lines,
                recipient,
                remarks,
                new Shipment(carrier, trackingNumber),
                closeReason,
                awaitsOrderFile,
                source,
                version);
    }
}
