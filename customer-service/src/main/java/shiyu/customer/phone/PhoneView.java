package shiyu.customer.phone;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;

record PhoneView(
        UUID id,
        String label,
        String model,
        @Nullable String source,
        @Nullable Money price,
        @Nullable Holder holder,
        long version) {

    static PhoneView of(HeldPhone held) {
        var phone = held.phone();
        return new PhoneView(
                phone.id().value(),
                phone.label(),
                phone.model(),
                phone.source(),
                phone.price(),
                Holder.of(held),
                phone.version());
    }

    @Schema(name = "Holder")
    record Holder(UUID id, String displayName) {

        static @Nullable Holder of(HeldPhone held) {
            var id = held.phone().holder();
            var name = held.holderName();
            return id == null || name == null ? null : new Holder(id.value(), name);
        }
    }
}
