package shiyu.customer.agent.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.ChangeAgent;
import shiyu.rights.Role;

/** What is absent or null stays as it is. */
record AgentPatch(
        @Nullable @Size(min = 1) Set<@NotNull Role> roles,

        @Nullable @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40) String avatar,

        @Nullable @Size(min = 1, max = 20) String displayName) {

    ChangeAgent toCommand(AgentId id, long version) {
        return new ChangeAgent(id, version, roles, avatar, displayName);
    }
}
