package shiyu.customer.agent.messaging;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentEvents;

@Component
class OutboxAgentEvents implements AgentEvents {

    private final Outbox outbox;

    OutboxAgentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> changed(Collection<Agent> agents) {
        return outbox.append(agents.stream().map(AgentChanged::of).toList());
    }
}
