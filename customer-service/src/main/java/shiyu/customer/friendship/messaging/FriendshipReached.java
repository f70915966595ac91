package shiyu.customer.friendship.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.customer.friendship.Friendship;
import shiyu.customer.friendship.FriendshipState;

/** Released shape, version 1, of all events of a friendship; the type says which state was reached. */
record FriendshipReached(
        UUID friendshipId,
        UUID accountId,
        UUID agentId,
        UUID contactId,
        @Nullable UUID customerId,
        @Nullable UUID taskId,
        FriendshipState state,
        boolean holding,
        @JsonIgnore long sequence)
        implements Event {

    static FriendshipReached of(Friendship friendship) {
        var customer = friendship.customer();
        var task = friendship.task();
        return new FriendshipReached(
                friendship.id().value(),
                friendship.account().value(),
                friendship.agent().value(),
                friendship.contact().value(),
                customer == null ? null : customer.value(),
                task == null ? null : task.value(),
                friendship.state(),
                friendship.state().holding(),
                friendship.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.customer.friendship.%s.v1".formatted(state.name().toLowerCase(Locale.ROOT));
    }

    @Override
    @JsonIgnore
    public String key() {
        return friendshipId.toString();
    }
}
