package shiyu.customer.friendship;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.customer.LinkListener;
import shiyu.customer.customer.Ownership;

/** When a contact turns out to be a customer, friends made before belong to that customer, and may own them. */
@Component
class FriendshipsFollowLinks implements LinkListener {

    private final Friendships friendships;
    private final Ownership ownership;

    FriendshipsFollowLinks(Friendships friendships, Ownership ownership) {
        this.friendships = friendships;
        this.ownership = ownership;
    }

    @Override
    public Mono<Void> linked(Collection<ContactId> contacts, Collection<CustomerId> customers) {
        var owners = friendships
                .firstFriends(customers)
                .collectMap(Friendships.FirstFriend::customer, Friendships.FirstFriend::agent);
        return friendships.follow(contacts).then(owners).flatMap(ownership::takeWhereNone);
    }
}
