package shiyu.customer.friendship;

import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountId;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;

/**
 * A customer on an account.
 *
 * @param agent who held the account when it began
 * @param customer absent while it is not known which customer the contact is
 * @param task the task from which it came
 */
public record Friendship(
        FriendshipId id,
        AccountId account,
        AgentId agent,
        ContactId contact,
        @Nullable CustomerId customer,
        @Nullable TaskId task,
        FriendshipState state,
        long version) {

    Friendship become(FriendshipState next) {
        return new Friendship(id, account, agent, contact, customer, task, next, version + 1);
    }
}
