package shiyu.customer.friendship;

import java.util.UUID;

/** A task of order-service. */
public record TaskId(UUID value) {}
