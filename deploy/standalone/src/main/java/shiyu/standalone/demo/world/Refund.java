package shiyu.standalone.demo.world;

/** What flowed back, as the API names it. */
public enum Refund {
    NONE,
    PARTIAL,
    FULL
}
