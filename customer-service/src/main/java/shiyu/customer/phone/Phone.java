package shiyu.customer.phone;

import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.customer.agent.AgentId;

/**
 * A work phone.
 *
 * @param label what is written on its back; no two phones have the same
 * @param source where it was bought
 */
record Phone(
        PhoneId id,
        String label,
        String model,
        @Nullable String source,
        @Nullable Money price,
        @Nullable AgentId holder,
        long version) {}
