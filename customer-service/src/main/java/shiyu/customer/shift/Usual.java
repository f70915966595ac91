package shiyu.customer.shift;

import java.time.LocalTime;
import java.util.Map;

/** The usual hours and weights of the kinds of shifts. */
record Usual(Map<ShiftKind, Hours> kinds) {

    Usual {
        kinds = Map.copyOf(kinds);
    }

    Hours of(ShiftKind kind) {
        return kinds.getOrDefault(kind, Hours.NONE);
    }

    record Hours(LocalTime from, LocalTime to, int followUpWeight) {

        private static final Hours NONE = new Hours(LocalTime.MIN, LocalTime.MAX, 0);
    }
}
