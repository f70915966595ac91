package shiyu.chassis.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request. A controller takes it as a plain parameter.
 *
 * @param subject the agent, API client or service
 * @param sessionId the sign-in that the token comes from; absent for clients and services
 * @param roles what a person is in the house; empty for clients and services
 * @param rights what the caller may do: by roles for staff, by scope for clients, nothing for services, which may only
 *     use what is meant for them
 */
public record Caller(UUID subject, Kind kind, @Nullable UUID sessionId, Set<String> roles, Set<String> rights) {

    /** What sort of caller. */
    public enum Kind {
        STAFF,
        CLIENT,
        SERVICE
    }

    public Caller {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
    }

    public boolean may(String right) {
        return rights.contains(right);
    }
}
