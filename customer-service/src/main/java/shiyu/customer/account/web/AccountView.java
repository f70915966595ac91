package shiyu.customer.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountDetails;
import shiyu.customer.account.AccountState;
import shiyu.customer.agent.NamedAgent;

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
        @Nullable NamedAgent holder,
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
                NamedAgent.of(account.holder(), details.holderName()),
                account.nickname(),
                account.capacity(),
                account.taken(),
                account.room(),
                account.state(),
                account.version());
    }
}
