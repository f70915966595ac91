package shiyu.customer.agent;

import org.jspecify.annotations.Nullable;
import shiyu.rights.Role;

/** Which agents a list shows; what is absent does not restrict. */
public record AgentFilter(
        @Nullable AgentState state, @Nullable Role role) {}
