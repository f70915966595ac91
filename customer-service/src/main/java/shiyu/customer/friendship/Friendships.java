package shiyu.customer.friendship;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.account.AccountId;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.customer.Person;

/** All friendships. */
public interface Friendships {

    /** The friendship that holds a place for this person on this account. */
    Mono<Friendship> standing(AccountId account, Person person);

    Mono<Void> add(Friendship friendship, Instant at);

    Mono<Friendship> find(FriendshipId id);

    /** Writes the changed friendship, whose version is one above the stored one; false when that has moved on. */
    Mono<Boolean> save(Friendship changed, Instant at);

    /**
     * Latest first, one row more than the page holds.
     *
     * @param holder whose accounts; absent: everybody's
     */
    Mono<List<Friendship>> page(ContactId contact, @Nullable AgentId holder, PageRequest page);

    /**
     * Notes which customers the friends of these contacts are. Where that would give one customer two places on one
     * account, the earlier one gets the customer and the other waits for the two to be sorted out.
     */
    Mono<Void> follow(Collection<ContactId> contacts);

    /** Who was the first to add each of these customers, and still has them. */
    Flux<FirstFriend> firstFriends(Collection<CustomerId> customers);

    record FirstFriend(CustomerId customer, AgentId agent) {}
}
