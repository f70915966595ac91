package shiyu.customer.phone;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.customer.agent.AgentId;

/** What is to be different about a phone; what is absent stays. */
record PhoneChange(
        @Nullable String label,
        @Nullable String model,
        @Nullable String source,
        @Nullable Money price,
        @Nullable AgentId holder) {

    Phone on(Phone phone) {
        return new Phone(
                phone.id(),
                Objects.requireNonNullElse(label, phone.label()),
                Objects.requireNonNullElse(model, phone.model()),
                source == null ? phone.source() : source,
                price == null ? phone.price() : price,
                holder == null ? phone.holder() : holder,
                phone.version());
    }
}
