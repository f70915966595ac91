package shiyu.order.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent as colleagues see them: by nickname (艺名). */
public record AgentName(UUID id, String displayName) {

    /** Absent for nobody; an agent of whom nothing was told yet goes without a name. */
    public static @Nullable AgentName of(@Nullable UUID id, @Nullable String displayName) {
        return id == null ? null : new AgentName(id, displayName == null ? "" : displayName);
    }
}
