package shiyu.customer.friendship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.CustomerServiceTest;
import shiyu.customer.Together;
import shiyu.customer.account.AccountId;
import shiyu.customer.account.Accounts;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.Ownership;
import shiyu.customer.customer.People;
import shiyu.customer.friendship.BefriendOutcome.AccountFull;
import shiyu.customer.friendship.BefriendOutcome.Begun;
import shiyu.customer.friendship.BefriendOutcome.Stands;
import shiyu.customer.friendship.ChangeOutcome.Changed;

/** Places are scarce: whatever happens at once, as many are taken as there are friends. */
class PlacesRaceTest extends CustomerServiceTest {

    private static final int PLACES = 12;

    @Autowired
    private FriendshipDesk desk;

    @Autowired
    private Friendships friendships;

    @Autowired
    private FriendshipEvents events;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Ownership ownership;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void onePersonMoreThanThereArePlacesAndExactlyThePlacesAreTaken() {
        var lin = new AgentId(house.agent("lin", "AFTERSALES"));
        var account = new AccountId(house.account(lin.value(), 40, 40 - PLACES));
        var outcomes = takePlaces(desk, account, lin, PLACES + 1);
        assertThat(outcomes).filteredOn(Begun.class::isInstance).hasSize(PLACES);
        assertThat(outcomes).filteredOn(AccountFull.class::isInstance).hasSize(1);
        assertThat(standing(account)).isEqualTo(new Standing(40, PLACES));
        assertThat(count("outbox WHERE type = 'shiyu.customer.friendship.requested.v1'"))
                .isEqualTo(PLACES);
    }

    /** The race is real: a desk that looks first and takes afterwards fails it. */
    @Test
    void lookingFirstAndTakingAfterwardsWouldTakeTooMany() {
        var lin = new AgentId(house.agent("lin", "AFTERSALES"));
        var account = new AccountId(house.account(lin.value(), 40, 40 - PLACES));
        var careless = new CheckThenUpdateAccounts(accounts, database, PLACES + 1);
        var mutant = new FriendshipDesk(friendships, events, careless, people, ownership, calendar, transaction);
        var outcomes = takePlaces(mutant, account, lin, PLACES + 1);
        assertThat(outcomes).filteredOn(Begun.class::isInstance).hasSizeGreaterThan(PLACES);
        assertThat(standing(account)).isNotEqualTo(new Standing(40, PLACES));
    }

    @Test
    void thePersonWhoIsAskedManyTimesAtOnceTakesOnePlace() {
        var lin = new AgentId(house.agent("lin", "AFTERSALES"));
        var account = new AccountId(house.account(lin.value(), 40, 0));
        var wang = new ContactId(UUID.randomUUID());
        var outcomes = Together.run(10, _ -> get(() -> desk.befriend(befriend(account, lin, wang))));
        assertThat(outcomes).filteredOn(Begun.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stands.class::isInstance).hasSize(9);
        assertThat(standing(account)).isEqualTo(new Standing(1, 1));
    }

    @Test
    void aPlaceThatIsFreedManyTimesAtOnceIsFreedOnce() {
        var lin = new AgentId(house.agent("lin", "AFTERSALES"));
        var account = new AccountId(house.account(lin.value(), 40, 3));
        var begun = (Begun) get(() -> desk.befriend(befriend(account, lin, new ContactId(UUID.randomUUID()))));
        var withdraw =
                new ChangeFriendship(begun.friendship().id(), 1, FriendshipState.WITHDRAWN, new Asker(lin, false));
        var outcomes = Together.run(8, _ -> get(() -> desk.change(withdraw)));
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(standing(account)).isEqualTo(new Standing(3, 0));
        assertThat(count("outbox WHERE type = 'shiyu.customer.friendship.withdrawn.v1'"))
                .isOne();
    }

    @Test
    void takingAndFreeingAtOnceKeepsTheBooksEven() {
        var lin = new AgentId(house.agent("lin", "AFTERSALES"));
        var account = new AccountId(house.account(lin.value(), 40, 35));
        Together.run(
                16,
                _ -> get(() -> desk.befriend(befriend(account, lin, new ContactId(UUID.randomUUID())))
                        .flatMap(outcome -> outcome instanceof Begun begun ? withdraw(begun, lin) : Mono.empty())
                        .then(desk.befriend(befriend(account, lin, new ContactId(UUID.randomUUID()))))));
        var holding = count("friendship WHERE holding");
        assertThat(holding).isPositive();
        assertThat(standing(account)).isEqualTo(new Standing(35 + Math.toIntExact(holding), holding));
    }

    private Mono<ChangeOutcome> withdraw(Begun begun, AgentId lin) {
        return desk.change(
                new ChangeFriendship(begun.friendship().id(), 1, FriendshipState.WITHDRAWN, new Asker(lin, false)));
    }

    private static List<BefriendOutcome> takePlaces(FriendshipDesk desk, AccountId account, AgentId agent, int people) {
        return Together.run(
                people, _ -> get(() -> desk.befriend(befriend(account, agent, new ContactId(UUID.randomUUID())))));
    }

    private static Befriend befriend(AccountId account, AgentId agent, ContactId contact) {
        return new Befriend(
                account, new Whom.OfContact(contact), FriendshipState.REQUESTED, null, new Asker(agent, false));
    }

    private static <T> T get(Supplier<Mono<T>> work) {
        return work.get().blockOptional().orElseThrow();
    }

    private Standing standing(AccountId account) {
        return database.sql("""
                        SELECT taken, (SELECT count(*) FROM friendship WHERE account_id = a.id AND holding) AS holding
                        FROM wechat_account a WHERE id = :id
                        """)
                .bind("id", account.value())
                .mapProperties(Standing.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    record Standing(int taken, long holding) {}
}
