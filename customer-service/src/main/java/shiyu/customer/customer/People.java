package shiyu.customer.customer;

import reactor.core.publisher.Mono;

/** Knows which customer a contact is, and the other way round. */
public interface People {

    /** Always somebody: a contact may be spoken to before it is linked. */
    Mono<Person> of(ContactId contact);

    /** The customer under the latest contact; empty when there is no such customer. */
    Mono<Person> of(CustomerId customer);
}
