package shiyu.order.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.OrderSummary.AgentRef;
import shiyu.order.order.OrderSummary.StoreRef;

/**
 * An order with all that staff may see of it.
 *
 * @param purchases how many orders the contact has paid for, this one too
 * @param followUp the call about it, where one was dealt
 */
public record OrderDetail(
        Order order,
        StoreRef store,
        String salutation,
        @Nullable AgentRef owner,
        int purchases,
        @Nullable FollowUp followUp,
        Instant updatedAt) {

    /** The call about an order, in the words of tasks. */
    public record FollowUp(UUID taskId, String status) {}
}
