package shiyu.order.people;

import java.util.UUID;

public record AgentId(UUID value) {}
