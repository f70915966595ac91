package shiyu.order.order.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Salutation;
import shiyu.chassis.person.Title;
import shiyu.order.order.Order;
import shiyu.order.order.OrderDetail;
import shiyu.order.order.OrderDetail.FollowUp;
import shiyu.order.order.OrderSummary.AgentRef;
import shiyu.order.order.OrderSummary.StoreRef;
import shiyu.order.store.Channel;

/** What is shown beside one order. */
record DetailRow(
        UUID id,
        String storeName,
        Channel channel,
        @Nullable Title contactTitle,
        @Nullable UUID ownerAgentId,
        @Nullable String ownerName,
        @Nullable UUID taskId,
        @Nullable String taskStatus,
        Instant updatedAt,
        int purchases) {

    OrderDetail toDetail(Order order) {
        return new OrderDetail(
                order,
                new StoreRef(order.key().store(), storeName, channel),
                Salutation.of(order.recipient().name(), contactTitle),
                ownerAgentId == null ? null : new AgentRef(ownerAgentId, ownerName),
                purchases,
                taskId == null || taskStatus == null ? null : new FollowUp(taskId, taskStatus),
                updatedAt);
    }
}
