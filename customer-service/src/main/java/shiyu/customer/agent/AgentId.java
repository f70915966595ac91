package shiyu.customer.agent;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record AgentId(UUID value) {

    public static AgentId next() {
        return new AgentId(Ids.next());
    }
}
