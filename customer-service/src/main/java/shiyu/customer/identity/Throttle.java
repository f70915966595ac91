package shiyu.customer.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: after a few failures from one address for one name the next attempt has to wait.
 * An attempt counts when it begins, so that many at once gain nothing. Each instance counts for itself, in memory: it
 * is a brake, and no record of where people work.
 */
@Component
class Throttle {

    private static final int REMEMBERED = 100_000;
    private static final Duration FORGET = Duration.ofDays(1);

    private final Cache<Key, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FORGET)
            .build();

    /** Lets an attempt through and counts it, or says how long it has to wait. */
    Duration begin(Key key, Instant now, int allowed, Duration pause) {
        var wait = new AtomicReference<>(Duration.ZERO);
        attempts.asMap().compute(key, (_, known) -> {
            var before = known == null ? Attempts.NONE : known;
            wait.set(before.pause(now, allowed, pause));
            return wait.get().isZero() ? before.another(now, pause) : before;
        });
        return wait.get();
    }

    void succeeded(Key key) {
        attempts.invalidate(key);
    }

    /** Takes an attempt back that could not be judged: an outage locks nobody out. */
    void unjudged(Key key) {
        attempts.asMap().computeIfPresent(key, (_, known) -> known.count() > 1 ? known.less() : null);
    }

    record Key(String username, String address) {}
}
