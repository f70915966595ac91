package shiyu.chassis.lease;

/** Somebody else may hold the lease by now: the work under this fence has to stop and its transaction to roll back. */
public final class FenceLost extends RuntimeException {

    public FenceLost(Fence fence) {
        super("the lease %s is no longer held under token %d".formatted(fence.name(), fence.token()));
    }
}
