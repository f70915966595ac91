package shiyu.customer.account.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.account.Account;
import shiyu.customer.account.AccountId;
import shiyu.customer.account.AccountLevel;
import shiyu.customer.account.AccountState;
import shiyu.customer.agent.AgentId;
import shiyu.customer.phone.PhoneId;

record LevelRow(
        UUID id,
        UUID phoneId,
        @Nullable UUID holderAgentId,
        String nickname,
        int capacity,
        int taken,
        String state,
        long version,
        long revision) {

    AccountLevel toLevel() {
        var account = new Account(
                new AccountId(id),
                new PhoneId(phoneId),
                holderAgentId == null ? null : new AgentId(holderAgentId),
                nickname,
                capacity,
                taken,
                AccountState.valueOf(state),
                version);
        return new AccountLevel(account, revision);
    }
}
