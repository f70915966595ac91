package shiyu.order.order;

import static shiyu.order.order.OrderStatus.CANCELLED;
import static shiyu.order.order.OrderStatus.CLOSED;
import static shiyu.order.order.OrderStatus.SHIPPED;

import org.jspecify.annotations.Nullable;

/**
 * The state table: which state an order is in after news of another. It may jump ahead and never goes back. It is
 * cancelled only before shipping; the channel may close it at any time. What has ended stays ended, and news that it
 * went on are reported.
 */
final class Advancing {

    private Advancing() {}

    /** @param furthest how far the order had come by its times, for one that has ended */
    static Step next(OrderStatus held, OrderStatus furthest, OrderStatus arriving) {
        return switch (held) {
            case CANCELLED, CLOSED -> ended(held, furthest, arriving);
            case PLACED, PAID, SHIPPED, RECEIVED, COMPLETED -> going(held, arriving);
        };
    }

    private static Step ended(OrderStatus held, OrderStatus furthest, OrderStatus arriving) {
        var wentOn =
                arriving.isEnd() ? arriving != held : furthest.isBefore(arriving) && wouldContradict(held, arriving);
        return wentOn ? new Step(held, Warning.STATE_CONFLICT) : new Step(held, null);
    }

    private static Step going(OrderStatus held, OrderStatus arriving) {
        return switch (arriving) {
            case CLOSED -> new Step(CLOSED, null);
            case CANCELLED ->
                held.isBefore(SHIPPED) ? new Step(CANCELLED, null) : new Step(held, Warning.STATE_CONFLICT);
            case PLACED, PAID, SHIPPED, RECEIVED, COMPLETED ->
                new Step(held.isBefore(arriving) ? arriving : held, null);
        };
    }

    /** A cancelled order may well have been paid; that is no news of shipping. */
    private static boolean wouldContradict(OrderStatus held, OrderStatus arriving) {
        return held != CANCELLED || arriving.hasReached(SHIPPED);
    }

    /** @param conflict why the arriving state did not count, when a person should know */
    record Step(OrderStatus status, @Nullable Warning conflict) {}
}
