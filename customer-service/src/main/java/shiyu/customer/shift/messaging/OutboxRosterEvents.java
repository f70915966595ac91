package shiyu.customer.shift.messaging;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.customer.shift.Roster;
import shiyu.customer.shift.RosterEvents;

@Component
class OutboxRosterEvents implements RosterEvents {

    private final Outbox outbox;

    OutboxRosterEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> published(Roster roster) {
        return outbox.append(RosterPublished.of(roster));
    }
}
