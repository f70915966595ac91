package shiyu.customer.identity;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** All sessions and the refresh tokens they grew. */
public interface Sessions {

    /** Begins a session with its first token, and forgets sessions of the agent that are long over. */
    Mono<Void> begin(Session session, RefreshToken first, Instant overBefore);

    /** The session of a token, which nobody else continues until the transaction ends; empty for one we never gave. */
    Mono<Presented> present(RefreshToken token);

    /** Marks the old token as used, gives out the new one, and moves the end of the session. */
    Mono<Void> exchange(RefreshToken old, RefreshToken next, Session session, Instant now);

    /** Ends the session unless it has been ended. */
    Mono<Void> end(SessionId id, EndReason why, Instant now);
}
