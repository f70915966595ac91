package shiyu.chassis.broken;

/** Knows the business. */
public final class CustomerOrders {}
