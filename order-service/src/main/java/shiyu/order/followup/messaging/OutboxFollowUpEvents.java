package shiyu.order.followup.messaging;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.order.followup.FollowUpEvents;
import shiyu.order.followup.FollowUpRun;

@Component
class OutboxFollowUpEvents implements FollowUpEvents {

    private final Outbox outbox;

    OutboxFollowUpEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> completed(FollowUpRun run) {
        return outbox.append(RunCompleted.of(run));
    }
}
