package shiyu.customer.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;

/** One sign-in, which lives on by refresh tokens until it is ended or not used for long. */
public record Session(
        SessionId id,
        AgentId agent,
        Instant started,
        Instant expires,
        @Nullable Instant ended) {

    boolean aliveAt(Instant now) {
        return ended == null && now.isBefore(expires);
    }

    /** The end moves on with every use, but not beyond the longest time a session may last. */
    Session usedAt(Instant now, SessionTimes times) {
        var idle = now.plus(times.idle());
        var longest = started.plus(times.longest());
        return new Session(id, agent, started, idle.isBefore(longest) ? idle : longest, null);
    }

    Duration left(Instant now) {
        return Duration.between(now, expires);
    }
}
