package shiyu.customer.customer;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an agent talks to.
 *
 * @param customer absent while it is not known which customer the contact is
 */
public record Person(ContactId contact, @Nullable CustomerId customer) {}
