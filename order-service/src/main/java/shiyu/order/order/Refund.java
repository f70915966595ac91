package shiyu.order.order;

/**
 * What has flowed back to the buyer, beside the order's state. The constants are in order of what is known: a later one
 * takes the place of an earlier one, never the reverse. UNKNOWN: closed after payment in a file without a refund
 * column.
 */
public enum Refund {
    NONE,
    UNKNOWN,
    PARTIAL,
    FULL;

    Refund orMore(Refund other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
