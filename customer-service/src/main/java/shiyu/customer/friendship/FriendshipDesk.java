package shiyu.customer.friendship;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.account.Account;
import shiyu.customer.account.Accounts;
import shiyu.customer.customer.Ownership;
import shiyu.customer.customer.People;
import shiyu.customer.customer.Person;
import shiyu.customer.friendship.BefriendOutcome.AccountFull;
import shiyu.customer.friendship.BefriendOutcome.AccountPaused;
import shiyu.customer.friendship.BefriendOutcome.AccountUnheld;
import shiyu.customer.friendship.BefriendOutcome.Begun;
import shiyu.customer.friendship.BefriendOutcome.NoSuchAccount;
import shiyu.customer.friendship.BefriendOutcome.NoSuchCustomer;
import shiyu.customer.friendship.BefriendOutcome.Stands;
import shiyu.customer.friendship.ChangeOutcome.Changed;
import shiyu.customer.friendship.ChangeOutcome.NoSuchFriendship;
import shiyu.customer.friendship.ChangeOutcome.NotAllowed;
import shiyu.customer.friendship.ChangeOutcome.Unchanged;
import shiyu.customer.friendship.ChangeOutcome.VersionChanged;
import shiyu.customer.friendship.Whom.OfContact;
import shiyu.customer.friendship.Whom.OfCustomer;

/** Makes friends and ends it; every friendship that holds has taken its place in the same transaction. */
@Service
public class FriendshipDesk {

    private final Friendships friendships;
    private final FriendshipEvents events;
    private final Accounts accounts;
    private final People people;
    private final Ownership ownership;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    FriendshipDesk(
            Friendships friendships,
            FriendshipEvents events,
            Accounts accounts,
            People people,
            Ownership ownership,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.friendships = friendships;
        this.events = events;
        this.accounts = accounts;
        this.people = people;
        this.ownership = ownership;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /**
     * The account is locked first: two requests for the same person wait for each other, and the later one finds it.
     */
    public Mono<BefriendOutcome> befriend(Befriend command) {
        return accounts.lock(command.account())
                .flatMap(account -> begin(command, account))
                .defaultIfEmpty(new NoSuchAccount())
                .as(transaction::transactional);
    }

    private Mono<BefriendOutcome> begin(Befriend command, Account account) {
        return personOf(command.whom())
                .flatMap(person -> decide(command, account, person))
                .flatMap(this::carryOut)
                .defaultIfEmpty(new NoSuchCustomer());
    }

    private Mono<BefriendOutcome> decide(Befriend command, Account account, Person person) {
        var id = FriendshipId.next();
        return friendships
                .standing(account.id(), person)
                .map(standing -> Befriending.begin(command, account, person, standing, id))
                .switchIfEmpty(Mono.fromSupplier(() -> Befriending.begin(command, account, person, null, id)));
    }

    private Mono<BefriendOutcome> carryOut(BefriendOutcome decided) {
        return switch (decided) {
            case Begun begun -> takePlace(begun.friendship());
            case Stands _, AccountFull _, AccountPaused _, AccountUnheld _, NoSuchAccount _, NoSuchCustomer _ ->
                Mono.just(decided);
        };
    }

    private Mono<BefriendOutcome> takePlace(Friendship friendship) {
        var recorded = friendships.add(friendship, calendar.now()).then(tell(friendship));
        return accounts.takePlace(friendship.account())
                .flatMap(room -> recorded.<BefriendOutcome>thenReturn(new Begun(friendship, room)))
                .switchIfEmpty(
                        Mono.defer(() -> accounts.withRoom(friendship.agent()).map(AccountFull::new)));
    }

    public Mono<ChangeOutcome> change(ChangeFriendship command) {
        return friendships
                .find(command.id())
                .flatMap(found -> accounts.lock(found.account()))
                .flatMap(account -> change(command, account))
                .defaultIfEmpty(new NoSuchFriendship())
                .as(transaction::transactional);
    }

    private Mono<ChangeOutcome> change(ChangeFriendship command, Account account) {
        return friendships
                .find(command.id())
                .map(friendship -> Befriending.change(command, friendship, account))
                .flatMap(this::carryOut);
    }

    private Mono<ChangeOutcome> carryOut(ChangeOutcome decided) {
        return switch (decided) {
            case Changed changed -> save(changed);
            case Unchanged _, NoSuchFriendship _, VersionChanged _, NotAllowed _ -> Mono.just(decided);
        };
    }

    private Mono<ChangeOutcome> save(Changed changed) {
        var friendship = changed.friendship();
        var followed = friendship.state().holding()
                ? tell(friendship).thenReturn(changed.room())
                : tell(friendship).then(accounts.freePlace(friendship.account()));
        return friendships
                .save(friendship, calendar.now())
                .flatMap(saved ->
                        saved ? followed.map(room -> new Changed(friendship, room)) : Mono.just(new VersionChanged()));
    }

    private Mono<Void> tell(Friendship friendship) {
        return events.reached(friendship).then(own(friendship));
    }

    /** The first who adds a customer that nobody owns becomes the owner. */
    private Mono<Void> own(Friendship friendship) {
        var customer = friendship.customer();
        return friendship.state() == FriendshipState.ADDED && customer != null
                ? ownership.takeWhereNone(Map.of(customer, friendship.agent()))
                : Mono.empty();
    }

    private Mono<Person> personOf(Whom whom) {
        return switch (whom) {
            case OfContact(var contact) -> people.of(contact);
            case OfCustomer(var customer) -> people.of(customer);
        };
    }
}
