package shiyu.customer.phone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.customer.agent.AgentId;

/** What a client says of a phone. */
final class PhoneRequest {

    private static final String TEXT = "\\S(.*\\S)?";

    private PhoneRequest() {}

    record NewPhone(
            @NotNull @Pattern(regexp = TEXT) @Size(max = 40) String label,
            @NotNull @Pattern(regexp = TEXT) @Size(max = 60) String model,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 60) String source,

            @Nullable @Valid Price price,
            @Nullable UUID holderAgentId) {

        Phone toPhone() {
            return new Phone(PhoneId.next(), label, model, source, Price.toMoney(price), agent(holderAgentId), 1);
        }
    }

    /** What is absent or null stays as it is. */
    record PhonePatch(
            @Nullable @Pattern(regexp = TEXT) @Size(max = 40) String label,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 60) String model,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 60) String source,

            @Nullable @Valid Price price,
            @Nullable UUID holderAgentId) {

        PhoneChange toChange() {
            return new PhoneChange(label, model, source, Price.toMoney(price), agent(holderAgentId));
        }
    }

    /** Minor units with their currency. */
    record Price(
            @NotNull @Min(0) Long amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

        static @Nullable Money toMoney(@Nullable Price price) {
            return price == null ? null : new Money(price.amount, price.currency);
        }
    }

    private static @Nullable AgentId agent(@Nullable UUID id) {
        return id == null ? null : new AgentId(id);
    }
}
