package shiyu.customer.agent;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.rights.Role;

/**
 * Somebody who serves customers or runs the house.
 *
 * @param accountName nickname of the first account held
 * @param pickedName chosen from the catalogue, borne while no account is held
 */
public record Agent(
        AgentId id,
        String username,
        @Nullable String accountName,
        @Nullable String pickedName,
        String avatar,
        Set<Role> roles,
        AgentState state,
        long version) {

    public Agent {
        roles = Set.copyOf(roles);
    }

    /** The name that colleagues and customers see. */
    public String displayName() {
        return Objects.requireNonNullElse(accountName, Objects.requireNonNullElse(pickedName, username));
    }

    public boolean active() {
        return state == AgentState.ACTIVE;
    }
}
