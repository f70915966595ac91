package shiyu.order.store;

/** A closed store takes no new uploads by hand; news of its old orders still count. */
public enum StoreState {
    ACTIVE,
    CLOSED
}
