package shiyu.customer.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be different about an account; what is absent stays. */
public record AccountChange(
        @Nullable String nickname,
        @Nullable Integer capacity,
        @Nullable AccountState state) {

    Account on(Account account) {
        return new Account(
                account.id(),
                account.phone(),
                account.holder(),
                Objects.requireNonNullElse(nickname, account.nickname()),
                Objects.requireNonNullElse(capacity, account.capacity()),
                account.taken(),
                Objects.requireNonNullElse(state, account.state()),
                account.version());
    }
}
