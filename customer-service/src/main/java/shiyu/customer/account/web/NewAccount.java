package shiyu.customer.account.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.account.RegisterAccount;
import shiyu.customer.phone.PhoneId;

/**
 * The account that is set up.
 *
 * @param nickname a name of the catalogue that no other account bears
 * @param capacity how many friends it may have; absent: the default of the house
 * @param friendsBefore friends it has already, not known one by one; absent: none
 */
record NewAccount(
        @NotNull UUID phoneId,
        @NotNull @Size(min = 1, max = 20) String nickname,
        @Nullable @Min(1) @Max(5_000) Integer capacity,
        @Nullable @Min(0) @Max(5_000) Integer friendsBefore) {

    RegisterAccount toCommand() {
        return new RegisterAccount(
                new PhoneId(phoneId), nickname, capacity, Objects.requireNonNullElse(friendsBefore, 0));
    }
}
