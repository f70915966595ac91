package shiyu.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens are refused although they have not ended: sessions that were signed out, agents who were suspended. Fed
 * by events; kept as long as such a token could still be good.
 */
public final class DeniedTokens {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final Clock clock;
    private final Cache<UUID, Instant> denied =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).build();

    public DeniedTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Refuses all tokens of a session or of a subject.
     *
     * @param until when the last of them ends by itself
     */
    public void deny(UUID sessionOrSubject, Instant until) {
        denied.asMap().merge(sessionOrSubject, until, (before, now) -> before.isAfter(now) ? before : now);
    }

    /** Takes the tokens of a subject again, as when an agent is no longer suspended. */
    public void allow(UUID sessionOrSubject) {
        denied.invalidate(sessionOrSubject);
    }

    boolean isDenied(Caller caller) {
        return isDenied(caller.subject()) || isDenied(caller.sessionId());
    }

    private boolean isDenied(@Nullable UUID id) {
        var until = id == null ? null : denied.getIfPresent(id);
        return until != null && clock.instant().isBefore(until);
    }
}
