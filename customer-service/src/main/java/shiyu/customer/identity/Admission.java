package shiyu.customer.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.Agent;

/**
 * What somebody who has been let in gets.
 *
 * @param refresh continues the session; absent where another tab has it already
 */
public record Admission(
        Agent agent, AccessToken access, @Nullable Continuation refresh) {

    /**
     * How the session goes on.
     *
     * @param lifetime how long it lasts without use
     */
    public record Continuation(RefreshToken token, Duration lifetime) {}
}
