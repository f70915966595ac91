package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/** Which of two values of one field stays, when news of an order arrive. */
final class Newer {

    private Newer() {}

    /** Nothing never overwrites something; news that are older than what is held only fill gaps. */
    static <T> @Nullable T of(@Nullable T held, @Nullable T arriving, boolean stale) {
        if (arriving == null || (stale && held != null)) {
            return held;
        }
        return arriving;
    }

    /** A value that is set once. */
    static <T> @Nullable T first(@Nullable T held, @Nullable T arriving) {
        return held == null ? arriving : held;
    }
}
