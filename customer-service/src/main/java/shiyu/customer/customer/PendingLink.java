package shiyu.customer.customer;

/**
 * An order whose recipient is still to be fetched.
 *
 * @param notice which request for it this is; a later one is another reason to fetch again
 */
public record PendingLink(OrderId order, long notice) {}
