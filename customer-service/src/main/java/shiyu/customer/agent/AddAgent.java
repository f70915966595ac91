package shiyu.customer.agent;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.rights.Role;

/** Command: somebody new begins to work. */
public record AddAgent(
        String username, @Nullable String pickedName, String avatar, Set<Role> roles, String initialPassword) {

    Agent begin(AgentId id) {
        return new Agent(id, username, null, pickedName, avatar, roles, AgentState.ACTIVE, 1);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "AddAgent[%s]".formatted(username);
    }
}
