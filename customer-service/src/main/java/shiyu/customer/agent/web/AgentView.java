package shiyu.customer.agent.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentState;
import shiyu.rights.Role;

@Schema(name = "Agent")
record AgentView(UUID id, String username, String displayName, String avatar, List<Role> roles, AgentState state) {

    static AgentView of(Agent agent) {
        return new AgentView(
                agent.id().value(),
                agent.username(),
                agent.displayName(),
                agent.avatar(),
                agent.roles().stream().sorted().toList(),
                agent.state());
    }
}
