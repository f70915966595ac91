package shiyu.customer.friendship;

import reactor.core.publisher.Mono;

/** What the outside hears of friendships, told in the transaction in which it happens. */
public interface FriendshipEvents {

    /** The friendship came to the state that it is in. */
    Mono<Void> reached(Friendship friendship);
}
