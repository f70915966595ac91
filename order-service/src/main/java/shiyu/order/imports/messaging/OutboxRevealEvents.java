package shiyu.order.imports.messaging;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.order.imports.RevealEvents;
import shiyu.order.imports.Revealed;

@Component("importRevealEvents")
class OutboxRevealEvents implements RevealEvents {

    private final Outbox outbox;

    OutboxRevealEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> revealed(Collection<Revealed> revealed) {
        return outbox.append(revealed.stream().map(PersonalDataRevealed::of).toList());
    }
}
