package shiyu.chassis.loop;

/** What a {@link Loop} does. All but {@link #wake()} is called on the loop's own thread, which may block. */
public interface Work {

    /** One turn, including a wait for something to do that {@link #wake()} ends. */
    void turn() throws Exception;

    /** Ends a wait early. Called from any thread. */
    default void wake() {}

    /** What is still to be done when the loop has been stopped, in a few seconds at most; not called after a fault. */
    default void finish() throws Exception {}

    /** Lets go of connections and leases: after a failed turn, to begin afresh with the next, and at the end. */
    default void release() {}
}
