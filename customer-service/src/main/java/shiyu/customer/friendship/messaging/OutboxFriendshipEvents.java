package shiyu.customer.friendship.messaging;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.customer.friendship.Friendship;
import shiyu.customer.friendship.FriendshipEvents;

@Component
class OutboxFriendshipEvents implements FriendshipEvents {

    private final Outbox outbox;

    OutboxFriendshipEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> reached(Friendship friendship) {
        return outbox.append(FriendshipReached.of(friendship));
    }
}
