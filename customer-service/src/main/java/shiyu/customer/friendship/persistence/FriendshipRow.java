package shiyu.customer.friendship.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountId;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.friendship.Friendship;
import shiyu.customer.friendship.FriendshipId;
import shiyu.customer.friendship.FriendshipState;
import shiyu.customer.friendship.TaskId;

record FriendshipRow(
        UUID id,
        UUID accountId,
        UUID agentId,
        UUID contactId,
        @Nullable UUID customerId,
        @Nullable UUID taskId,
        String state,
        long version) {

    Friendship toFriendship() {
        return new Friendship(
                new FriendshipId(id),
                new AccountId(accountId),
                new AgentId(agentId),
                new ContactId(contactId),
                customerId == null ? null : new CustomerId(customerId),
                taskId == null ? null : new TaskId(taskId),
                FriendshipState.valueOf(state),
                version);
    }
}
