package shiyu.customer.account.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountChange;
import shiyu.customer.account.AccountState;

/** What is absent or null stays as it is. */
record AccountPatch(
        @Nullable @Size(min = 1, max = 20) String nickname,
        @Nullable @Min(1) @Max(5_000) Integer capacity,
        @Nullable AccountState state) {

    AccountChange toChange() {
        return new AccountChange(nickname, capacity, state);
    }
}
