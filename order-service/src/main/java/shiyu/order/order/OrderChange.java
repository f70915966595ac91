package shiyu.order.order;

/** What an order has come to, as the outside hears it: the state it reached, else a refund, else some other change. */
public enum OrderChange {
    PLACED,
    PAID,
    SHIPPED,
    RECEIVED,
    COMPLETED,
    CANCELLED,
    CLOSED,
    REFUNDED,
    CHANGED;

    static OrderChange reached(OrderStatus status) {
        return switch (status) {
            case PLACED -> PLACED;
            case PAID -> PAID;
            case SHIPPED -> SHIPPED;
            case RECEIVED -> RECEIVED;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case CLOSED -> CLOSED;
        };
    }

    static OrderChange between(Order before, Order after) {
        if (before.status() != after.status()) {
            return reached(after.status());
        }
        var refunded = before.refund() != after.refund()
                || before.amounts().refunded() != after.amounts().refunded();
        return refunded ? REFUNDED : CHANGED;
    }
}
