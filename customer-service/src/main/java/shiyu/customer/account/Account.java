package shiyu.customer.account;

import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;
import shiyu.customer.phone.PhoneId;

/**
 * A WeChat account.
 *
 * @param holder who holds the phone that it is on
 * @param taken places in use: friends before registration and those that friendships hold
 */
public record Account(
        AccountId id,
        PhoneId phone,
        @Nullable AgentId holder,
        String nickname,
        int capacity,
        int taken,
        AccountState state,
        long version) {

    public int room() {
        return capacity - taken;
    }

    public boolean heldBy(AgentId agent) {
        return agent.equals(holder);
    }
}
