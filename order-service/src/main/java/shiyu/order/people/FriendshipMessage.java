package shiyu.order.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code shiyu.customer.friendship.*} tells of a contact and an account.
 *
 * @param holding it takes one of the account's places
 */
record FriendshipMessage(
        UUID friendshipId,
        UUID accountId,
        @Nullable UUID agentId,
        UUID contactId,
        @Nullable UUID taskId,
        String state,
        boolean holding) {}
