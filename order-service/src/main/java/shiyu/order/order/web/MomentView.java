package shiyu.order.order.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.Order;
import shiyu.order.order.OrderStatus;

/**
 * A step in the life of an order.
 *
 * @param presumed that nobody told of it
 */
record MomentView(Instant at, OrderStatus kind, boolean presumed) {

    static List<MomentView> all(Order order) {
        var times = order.times();
        var end = order.status().isEnd() ? order.status() : OrderStatus.CLOSED;
        return Stream.of(
                        of(times.placed(), OrderStatus.PLACED, false),
                        of(times.paid(), OrderStatus.PAID, false),
                        of(times.shipped(), OrderStatus.SHIPPED, false),
                        of(times.received(), OrderStatus.RECEIVED, times.receivedPresumed()),
                        of(times.completed(), OrderStatus.COMPLETED, false),
                        of(times.closed(), end, false))
                .flatMap(step -> step)
                .sorted(Comparator.comparing(MomentView::at).thenComparing(MomentView::kind))
                .toList();
    }

    private static Stream<MomentView> of(@Nullable Instant at, OrderStatus kind, boolean presumed) {
        return at == null ? Stream.empty() : Stream.of(new MomentView(at, kind, presumed));
    }
}
