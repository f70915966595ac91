package shiyu.order.order.messaging;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.order.order.OrderEvents;

@Component
class OutboxOrderEvents implements OrderEvents {

    private final Outbox outbox;

    OutboxOrderEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> happened(Collection<Happened> changes) {
        return outbox.append(changes.stream().map(OrderHappened::of).toList());
    }
}
