package shiyu.customer.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Attempts to sign in since the last one that succeeded.
 *
 * @param count how many
 * @param last when the last one was let through
 */
record Attempts(int count, Instant last) {

    static final Attempts NONE = new Attempts(0, Instant.MIN);

    /** How long it takes until another one is let through; zero when it is now. */
    Duration pause(Instant now, int allowed, Duration pause) {
        if (count < allowed) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, last.plus(pause));
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** With one more let through. After a pause the count begins anew. */
    Attempts another(Instant now, Duration pause) {
        var forgotten = count == 0 || !now.isBefore(last.plus(pause));
        return new Attempts(forgotten ? 1 : count + 1, now);
    }

    /** With one fewer. */
    Attempts less() {
        return new Attempts(count - 1, last);
    }
}
