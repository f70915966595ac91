package shiyu.customer.friendship.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.friendship.Friendship;
import shiyu.customer.friendship.FriendshipState;

/**
 * A friendship as a reader sees it.
 *
 * @param room places left on the account; absent in lists
 */
@Schema(name = "Friendship")
record FriendshipView(
        UUID id,
        UUID accountId,
        UUID agentId,
        UUID contactId,
        @Nullable UUID customerId,
        @Nullable UUID taskId,
        FriendshipState state,
        long version,
        @Nullable Integer room) {

    static FriendshipView of(Friendship friendship, @Nullable Integer room) {
        var customer = friendship.customer();
        var task = friendship.task();
        return new FriendshipView(
                friendship.id().value(),
                friendship.account().value(),
                friendship.agent().value(),
                friendship.contact().value(),
                customer == null ? null : customer.value(),
                task == null ? null : task.value(),
                friendship.state(),
                friendship.version(),
                room);
    }
}
