package shiyu.customer.agent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent as others mention them. */
@Schema(name = "NamedAgent")
public record NamedAgent(UUID id, String displayName) {

    /** Nobody, when either is absent. */
    public static @Nullable NamedAgent of(@Nullable AgentId id, @Nullable String displayName) {
        return id == null || displayName == null ? null : new NamedAgent(id.value(), displayName);
    }
}
