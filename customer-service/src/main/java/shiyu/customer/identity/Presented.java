package shiyu.customer.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A genuine refresh token that somebody brings, and the session it belongs to.
 *
 * @param used when it was used before
 */
public record Presented(Session session, @Nullable Instant used) {}
