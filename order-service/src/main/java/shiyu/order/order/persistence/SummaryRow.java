package shiyu.order.order.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.money.Money;
import shiyu.chassis.person.Salutation;
import shiyu.chassis.person.Title;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.OrderSummary;
import shiyu.order.order.OrderSummary.AgentRef;
import shiyu.order.order.OrderSummary.StoreRef;
import shiyu.order.order.Refund;
import shiyu.order.store.Channel;
import shiyu.order.store.StoreId;

/**
 * What {@link OrderQueries#SHOWN} gives for one order.
 *
 * @param position what the list is sorted by
 */
@SuppressWarnings("ArrayRecordComponent")
record SummaryRow(
        UUID id,
        Instant position,
        String orderNumber,
        UUID storeId,
        String storeName,
        Channel channel,
        OrderStatus status,
        Refund refund,
        String currency,
        long paidAmount,
        long refundedAmount,
        @Nullable Instant placedAt,
        @Nullable Instant receivedAt,
        @Nullable Title contactTitle,
        @Nullable UUID ownerAgentId,
        @Nullable String ownerName,
        @Nullable UUID subjectId,
        byte @Nullable [] nameCt,
        @Nullable String phoneMasked,
        @Nullable String title,
        int lineCount,
        int pieces) {

    OrderSummary toSummary(@Nullable SubjectKey key) {
        return new OrderSummary(
                new OrderId(id),
                orderNumber,
                new StoreRef(new StoreId(storeId), storeName, channel),
                status,
                refund,
                Salutation.of(new PersonCipher(id, key).name(nameCt), contactTitle),
                phoneMasked,
                title,
                lineCount,
                pieces,
                new Money(paidAmount, currency),
                new Money(refundedAmount, currency),
                placedAt,
                receivedAt,
                ownerAgentId == null ? null : new AgentRef(ownerAgentId, ownerName));
    }
}
