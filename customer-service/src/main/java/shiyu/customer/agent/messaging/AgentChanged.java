package shiyu.customer.agent.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import shiyu.chassis.outbox.Event;
import shiyu.customer.agent.Agent;
import shiyu.rights.Role;

/** Released shape, version 1: the agent as it is now. */
record AgentChanged(
        UUID agentId,
        String username,
        String displayName,
        String avatar,
        List<String> roles,
        String state,
        @JsonIgnore long sequence)
        implements Event {

    static AgentChanged of(Agent agent) {
        return new AgentChanged(
                agent.id().value(),
                agent.username(),
                agent.displayName(),
                agent.avatar(),
                agent.roles().stream().map(Role::name).sorted().toList(),
                agent.state().name(),
                agent.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.customer.agent.changed.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return agentId.toString();
    }
}
