package shiyu.standalone.demo.world;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that will ever happen to an order; null for what never will.
 *
 * @param ended when it was cancelled or closed
 * @param end how it ended: completed, cancelled or closed
 * @param refunded when money flowed back
 * @param befriended when the buyer became a WeChat friend
 */
record LifeLine(
        Instant placed,
        @Nullable Instant paid,
        @Nullable Instant shipped,
        @Nullable Instant received,
        Status end,
        Instant ended,
        @Nullable Instant refunded,
        @Nullable Instant befriended) {

    /** Whether anything happens after the first and up to the second instant. */
    boolean movesWithin(Instant after, Instant upTo) {
        return Stream.of(placed, paid, shipped, received, ended, refunded, befriended)
                .filter(Objects::nonNull)
                .anyMatch(moment -> moment.isAfter(after) && !moment.isAfter(upTo));
    }

    Status statusAt(Instant now) {
        if (hasCome(ended, now)) {
            return end;
        }
        if (hasCome(received, now)) {
            return Status.RECEIVED;
        }
        if (hasCome(shipped, now)) {
            return Status.SHIPPED;
        }
        return hasCome(paid, now) ? Status.PAID : Status.PLACED;
    }

    static boolean hasCome(@Nullable Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now);
    }

    static @Nullable Instant ifCome(@Nullable Instant moment, Instant now) {
        return hasCome(moment, now) ? moment : null;
    }
}
