package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/** How much of a personal value a channel lets us see. */
enum Clarity {
    ABSENT,
    MASKED,
    CLEAR;

    static Clarity of(@Nullable String value) {
        if (value == null) {
            return ABSENT;
        }
        return value.indexOf('*') >= 0 ? MASKED : CLEAR;
    }

    /** A masked or empty value never overwrites a full one. */
    static @Nullable String clearer(@Nullable String held, @Nullable String arriving, boolean stale) {
        var better = of(arriving).compareTo(of(held));
        return better > 0 || (better == 0 && !stale) ? arriving : held;
    }
}
