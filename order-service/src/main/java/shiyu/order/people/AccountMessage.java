package shiyu.order.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code shiyu.customer.wechat-account.changed} tells of an account: a level, not a step. */
record AccountMessage(UUID accountId, @Nullable UUID holderAgentId, int capacity, int taken, String state) {}
