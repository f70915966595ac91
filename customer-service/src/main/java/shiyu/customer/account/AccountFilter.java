package shiyu.customer.account;

import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;

/** Which accounts a list shows; what is absent does not restrict. */
public record AccountFilter(@Nullable AgentId holder) {}
