package shiyu.order.followup.persistence;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import shiyu.order.followup.dealing.OnDuty;
import shiyu.order.people.AgentId;
import shiyu.rights.Role;

/** An agent on duty with what is on their table. */
@SuppressWarnings("ArrayRecordComponent")
record OnDutyRow(UUID agentId, String[] roles, int weight, int load, int room) {

    /** A role that this release doesn't know takes no part. */
    OnDuty onDuty() {
        var known = Arrays.stream(Role.values())
                .filter(role -> Arrays.asList(roles).contains(role.name()))
                .collect(Collectors.toSet());
        return new OnDuty(new AgentId(agentId), known, weight, load, room);
    }
}
