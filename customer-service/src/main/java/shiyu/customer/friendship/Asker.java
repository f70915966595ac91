package shiyu.customer.friendship;

import shiyu.customer.account.Account;
import shiyu.customer.agent.AgentId;

/**
 * Who wants to see or change friendships.
 *
 * @param onAnyAccount whether also on accounts that others hold
 */
public record Asker(AgentId agent, boolean onAnyAccount) {

    boolean reaches(Account account) {
        return onAnyAccount || account.heldBy(agent);
    }
}
