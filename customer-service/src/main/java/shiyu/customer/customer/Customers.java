package shiyu.customer.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.LinkPlan.OrderLink;

/** All customers. */
public interface Customers {

    /** The keyed hash of a number in E.164. */
    PhoneIndex indexOf(String e164);

    Mono<KnownCustomers> known(Collection<PhoneIndex> phones, Collection<ContactId> contacts);

    /**
     * Writes what is new in the plan, a statement per table, and gives back the links that were not there before.
     * Personal data is encrypted on the way.
     */
    Mono<List<OrderLink>> write(LinkPlan plan, Instant at);

    /**
     * Notes at the customers that they have been linked, and their names where none was known. They are to be written
     * last, so that they wait for nothing else while they are locked.
     */
    Flux<LinkedCustomer> touch(List<OrderLink> fresh, LinkPlan plan);

    /** Gives these customers these owners, except those that have one, and gives back those that got theirs now. */
    Flux<OwnedCustomer> ownWhereNone(Map<CustomerId, AgentId> owners);
}
