package shiyu.order.order;

import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;

/**
 * An order (订单) with its lines and the person it goes to.
 *
 * @param contact null only as long as nothing but a file of lines has told of the order
 * @param awaitsOrderFile that only a file of lines has told of it: never due for a call until the rest comes
 * @param version grows with every change; 0 for an order that isn't saved yet
 */
public record Order(
        OrderId id,
        OrderKey key,
        @Nullable ContactId contact,
        OrderStatus status,
        Refund refund,
        Amounts amounts,
        Milestones times,
        OrderLines lines,
        Recipient recipient,
        Remarks remarks,
        Shipment shipment,
        @Nullable String closeReason,
        boolean awaitsOrderFile,
        Source source,
        long version) {

    public Order with(ContactId person) {
        return new Order(
                id,
                key,
                person,
                status,
                refund,
                amounts,
                times,
                lines,
                recipient,
                remarks,
                shipment,
                closeReason,
                awaitsOrderFile,
                source,
                version);
    }

    Order withVersion(long next) {
        return new Order(
                id,
                key,
                contact,
                status,
                refund,
                amounts,
                times,
                lines,
                recipient,
                remarks,
                shipment,
                closeReason,
                awaitsOrderFile,
                source,
                next);
    }
}
