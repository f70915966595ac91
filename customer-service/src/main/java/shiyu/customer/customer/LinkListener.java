package shiyu.customer.customer;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Wants to know when contacts turn out to be customers. */
@FunctionalInterface
public interface LinkListener {

    /** Called in the transaction that links them. */
    Mono<Void> linked(Collection<ContactId> contacts, Collection<CustomerId> customers);
}
