package shiyu.order.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code shiyu.customer.customer.*} tells of the customer behind contacts.
 *
 * @param optedOut absent where the event doesn't speak of it
 */
record CustomerMessage(
        UUID customerId,
        List<UUID> contactIds,
        @Nullable UUID ownerAgentId,
        @Nullable Boolean optedOut) {}
