package shiyu.customer.phone;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.customer.agent.NamedAgent;

@Schema(name = "Phone")
record PhoneView(
        UUID id,
        String label,
        String model,
        @Nullable String source,
        @Nullable Money price,
        @Nullable NamedAgent holder,
        long version) {

    static PhoneView of(HeldPhone held) {
        var phone = held.phone();
        return new PhoneView(
                phone.id().value(),
                phone.label(),
                phone.model(),
                phone.source(),
                phone.price(),
                NamedAgent.of(phone.holder(), held.holderName()),
                phone.version());
    }
}
