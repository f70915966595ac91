package shiyu.order.followup.dealing;

import java.util.Set;
import shiyu.order.people.AgentId;
import shiyu.rights.Role;

/**
 * An active agent who is on duty that day.
 *
 * @param weight the share of the spread calls relative to the others' weights; whoever has none is not on duty
 * @param load follow-up calls already dealt to the agent on that day
 * @param room free places on the agent's WeChat accounts, less those promised to calls that are still open; below zero
 *     when places were taken otherwise since
 */
public record OnDuty(AgentId agent, Set<Role> roles, int weight, int load, int room) {

    public OnDuty {
        roles = Set.copyOf(roles);
        if (weight < 1 || load < 0) {
            throw new IllegalArgumentException("weight must be at least 1 and load at least 0");
        }
    }
}
