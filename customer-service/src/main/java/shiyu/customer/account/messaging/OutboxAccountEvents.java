package shiyu.customer.account.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.customer.account.AccountEvents;
import shiyu.customer.account.AccountLevel;

@Component
class OutboxAccountEvents implements AccountEvents {

    private final Outbox outbox;

    OutboxAccountEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> changed(List<AccountLevel> levels) {
        return outbox.append(levels.stream().map(WeChatAccountChanged::of).toList());
    }
}
