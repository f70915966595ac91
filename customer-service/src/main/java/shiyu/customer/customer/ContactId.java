package shiyu.customer.customer;

import java.util.UUID;

/** A contact of order-service: the customer as it knows them. */
public record ContactId(UUID value) {}
