package shiyu.customer.friendship;

import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountId;

/** Command: a customer asked to become, or became, a friend on an account. */
public record Befriend(
        AccountId account,
        Whom whom,
        FriendshipState state,
        @Nullable TaskId task,
        Asker asker) {

    public Befriend {
        if (!state.holding()) {
            throw new IllegalArgumentException("a friendship begins REQUESTED or ADDED");
        }
    }
}
