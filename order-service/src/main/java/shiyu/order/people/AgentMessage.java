package shiyu.order.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code shiyu.customer.agent.*} tells of an agent. */
record AgentMessage(
        UUID agentId, String displayName, @Nullable String avatar, List<String> roles, String state) {}
