package shiyu.standalone.demo.world;

/** The states of an order, as the API names them. */
public enum Status {
    PLACED,
    PAID,
    SHIPPED,
    RECEIVED,
    COMPLETED,
    CANCELLED,
    CLOSED
}
