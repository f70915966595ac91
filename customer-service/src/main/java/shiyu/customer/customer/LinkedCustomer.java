package shiyu.customer.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;

/** A customer to whom contacts and orders have just been linked. */
public record LinkedCustomer(
        CustomerId id, @Nullable AgentId owner, Set<ContactId> contacts, Set<OrderId> orders, long version) {

    public LinkedCustomer {
        contacts = Set.copyOf(contacts);
        orders = Set.copyOf(orders);
    }
}
