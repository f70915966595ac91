package shiyu.customer.friendship;

import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;

/** Who is to become a friend: named as order-service knows them, or as this service does. */
public sealed interface Whom {

    record OfContact(ContactId id) implements Whom {}

    record OfCustomer(CustomerId id) implements Whom {}
}
