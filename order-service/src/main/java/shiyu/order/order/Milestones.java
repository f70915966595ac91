package shiyu.order.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an order reached what.
 *
 * @param received when it was signed for (签收), or confirmed by the buyer if that is earlier
 * @param receivedPresumed that nobody told us of the receipt: it was reckoned from the shipping
 */
public record Milestones(
        @Nullable Instant placed,
        @Nullable Instant paid,
        @Nullable Instant shipped,
        @Nullable Instant received,
        boolean receivedPresumed,
        @Nullable Instant completed,
        @Nullable Instant closed) {

    public static final Milestones NONE = new Milestones(null, null, null, null, false, null, null);

    /** As exactly as they are stored, so that the same news are seen to be the same. */
    public Milestones {
        placed = toMicros(placed);
        paid = toMicros(paid);
        shipped = toMicros(shipped);
        received = toMicros(received);
        completed = toMicros(completed);
        closed = toMicros(closed);
    }

    /** Each time is set once; of two receipts the earlier one counts, and a real one before a presumed one. */
    Milestones mergedWith(Milestones arriving) {
        var receipt = arriving.received != null
                && (received == null
                        || arriving.received.isBefore(received)
                        || (receivedPresumed && !arriving.receivedPresumed && arriving.received.equals(received)));
        return new Milestones(
                Newer.first(placed, arriving.placed),
                Newer.first(paid, arriving.paid),
                Newer.first(shipped, arriving.shipped),
                receipt ? arriving.received : received,
                receipt ? arriving.receivedPresumed : receivedPresumed,
                Newer.first(completed, arriving.completed),
                Newer.first(closed, arriving.closed));
    }

    /** How far the order had come by its times alone, whatever ended it. */
    OrderStatus furthest() {
        if (completed != null) {
            return OrderStatus.COMPLETED;
        }
        if (received != null) {
            return OrderStatus.RECEIVED;
        }
        if (shipped != null) {
            return OrderStatus.SHIPPED;
        }
        return paid != null ? OrderStatus.PAID : OrderStatus.PLACED;
    }

    private static @Nullable Instant toMicros(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
