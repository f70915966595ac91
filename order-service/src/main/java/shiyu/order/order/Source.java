package shiyu.order.order;

/** How an order came in first. */
public enum Source {
    API,
    FILE,
    DEMO
}
