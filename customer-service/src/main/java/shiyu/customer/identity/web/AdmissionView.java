package shiyu.customer.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentState;
import shiyu.customer.identity.Admission;
import shiyu.rights.Role;

/**
 * What somebody who was let in gets.
 *
 * @param expiresIn seconds for which the access token is good
 */
@Schema(name = "Admission")
record AdmissionView(String accessToken, long expiresIn, AdmittedAgent agent) {

    static AdmissionView of(Admission admission) {
        return new AdmissionView(
                admission.access().value(),
                admission.access().lifetime().toSeconds(),
                AdmittedAgent.of(admission.agent()));
    }

    @Schema(name = "Agent")
    record AdmittedAgent(
            UUID id, String username, String displayName, String avatar, List<Role> roles, AgentState state) {

        static AdmittedAgent of(Agent agent) {
            return new AdmittedAgent(
                    agent.id().value(),
                    agent.username(),
                    agent.displayName(),
                    agent.avatar(),
                    agent.roles().stream().sorted().toList(),
                    agent.state());
        }
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "AdmissionView";
    }
}
