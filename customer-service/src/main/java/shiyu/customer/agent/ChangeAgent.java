package shiyu.customer.agent;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.rights.Role;

/**
 * Command: change what is given, leave the rest.
 *
 * @param version the version that the change was made on
 */
public record ChangeAgent(
        AgentId id,
        long version,
        @Nullable Set<Role> roles,
        @Nullable String avatar,
        @Nullable String pickedName) {}
