package shiyu.customer.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import shiyu.customer.agent.AgentProfile;
import shiyu.customer.identity.Admission;

/**
 * What somebody who was let in gets.
 *
 * @param expiresIn seconds for which the access token is good
 */
@Schema(name = "Admission")
record AdmissionView(String accessToken, long expiresIn, AgentProfile agent) {

    static AdmissionView of(Admission admission) {
        return new AdmissionView(
                admission.access().value(),
                admission.access().lifetime().toSeconds(),
                AgentProfile.of(admission.agent()));
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "AdmissionView";
    }
}
