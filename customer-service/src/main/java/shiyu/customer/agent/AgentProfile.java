package shiyu.customer.agent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import shiyu.rights.Role;

/**
 * An agent as every part of the API shows them.
 *
 * @param displayName the name that colleagues and customers see
 * @param avatar key of a picture in the catalogue
 */
@Schema(name = "Agent")
public record AgentProfile(
        UUID id, String username, String displayName, String avatar, List<Role> roles, AgentState state) {

    public static AgentProfile of(Agent agent) {
        return new AgentProfile(
                agent.id().value(),
                agent.username(),
                agent.displayName(),
                agent.avatar(),
                agent.roles().stream().sorted().toList(),
                agent.state());
    }
}
