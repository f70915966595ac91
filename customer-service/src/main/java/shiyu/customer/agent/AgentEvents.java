package shiyu.customer.agent;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the outside hears of agents, told in the transaction in which it happens. */
public interface AgentEvents {

    Mono<Void> changed(Collection<Agent> agents);

    default Mono<Void> changed(Agent agent) {
        return changed(List.of(agent));
    }
}
