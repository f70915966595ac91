package shiyu.chassis.lease;

/**
 * Proof of holding a lease.
 *
 * @param token greater than that of every earlier holder
 */
public record Fence(String name, long token) {}
