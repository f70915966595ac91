package shiyu.customer.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountDetails;
import shiyu.customer.account.AccountState;

/**
 * An account as a reader sees it.
 *
 * @param taken places in use: friends before registration and those known one by one
 * @param room places left
 */
@Schema(name = "WeChatAccount")
record AccountView(
        UUID id,
        UUID phoneId,
        String phoneLabel,
        @Nullable Holder holder,
        String nickname,
        int capacity,
        int taken,
        int room,
        AccountState state,
        long version) {

    static AccountView of(AccountDetails details) {
        var account = details.account();
        return new AccountView(
                account.id().value(),
                account.phone().value(),
                details.phoneLabel(),
                Holder.of(details),
                account.nickname(),
                account.capacity(),
                account.taken(),
                account.room(),
                account.state(),
                account.version());
    }

    @Schema(name = "Holder")
    record Holder(UUID id, String displayName) {

        static @Nullable Holder of(AccountDetails details) {
            var id = details.account().holder();
            var name = details.holderName();
            return id == null || name == null ? null : new Holder(id.value(), name);
        }
    }
}
