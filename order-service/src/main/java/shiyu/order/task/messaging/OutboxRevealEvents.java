package shiyu.order.task.messaging;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.order.task.RevealEvents;
import shiyu.order.task.Revealed;

@Component
class OutboxRevealEvents implements RevealEvents {

    private final Outbox outbox;

    OutboxRevealEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> revealed(Revealed revealed) {
        return outbox.append(PersonalDataRevealed.of(revealed));
    }
}
