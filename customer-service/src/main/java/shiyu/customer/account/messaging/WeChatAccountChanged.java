package shiyu.customer.account.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.customer.account.AccountLevel;

/** Released shape, version 1: the level of the account as it is now, not what happened to it. */
record WeChatAccountChanged(
        UUID accountId,
        UUID phoneId,
        @Nullable UUID holderAgentId,
        String nickname,
        int capacity,
        int taken,
        String state,
        @JsonIgnore long sequence)
        implements Event {

    static WeChatAccountChanged of(AccountLevel level) {
        var account = level.account();
        var holder = account.holder();
        return new WeChatAccountChanged(
                account.id().value(),
                account.phone().value(),
                holder == null ? null : holder.value(),
                account.nickname(),
                account.capacity(),
                account.taken(),
                account.state().name(),
                level.revision());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.customer.wechat-account.changed.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return accountId.toString();
    }
}
