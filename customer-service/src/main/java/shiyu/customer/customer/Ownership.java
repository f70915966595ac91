package shiyu.customer.customer;

import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import shiyu.customer.agent.AgentId;

/** Who looks after which customer. */
@Service
public class Ownership {

    private final Customers customers;
    private final CustomerEvents events;

    Ownership(Customers customers, CustomerEvents events) {
        this.customers = customers;
        this.events = events;
    }

    /** Gives these customers these owners, except those that have one; part of the caller's transaction. */
    public Mono<Void> takeWhereNone(Map<CustomerId, AgentId> owners) {
        return owners.isEmpty()
                ? Mono.empty()
                : customers.ownWhereNone(owners).collectList().flatMap(events::ownerChanged);
    }
}
