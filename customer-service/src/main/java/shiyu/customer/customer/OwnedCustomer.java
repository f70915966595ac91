package shiyu.customer.customer;

import java.util.Set;
import shiyu.customer.agent.AgentId;

/** A customer who has just got an owner. */
public record OwnedCustomer(CustomerId id, AgentId owner, Set<ContactId> contacts, long version) {

    public OwnedCustomer {
        contacts = Set.copyOf(contacts);
    }
}
