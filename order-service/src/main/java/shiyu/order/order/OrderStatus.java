package shiyu.order.order;

/**
 * The life of an order: 已拍下, 已付款, 已发货, 已签收, 已完成; or its early end, cancelled before shipping (已取消) or closed by the
 * channel (已关闭). The ranks leave room for states between.
 */
public enum OrderStatus {
    PLACED(10),
    PAID(20),
    SHIPPED(30),
    RECEIVED(40),
    COMPLETED(50),
    CANCELLED(90),
    CLOSED(90);

    private final int rank;

    OrderStatus(int rank) {
        this.rank = rank;
    }

    /** Whether the other state comes later in an order's life. */
    public boolean isBefore(OrderStatus other) {
        return rank < other.rank;
    }

    public boolean hasReached(OrderStatus other) {
        return rank >= other.rank;
    }

    /** Ended before its time: nothing more will happen to it. */
    public boolean isEnd() {
        return this == CANCELLED || this == CLOSED;
    }
}
