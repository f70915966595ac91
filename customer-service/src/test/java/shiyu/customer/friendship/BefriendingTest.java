package shiyu.customer.friendship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.customer.account.Account;
import shiyu.customer.account.AccountId;
import shiyu.customer.account.AccountState;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.Person;
import shiyu.customer.friendship.BefriendOutcome.AccountPaused;
import shiyu.customer.friendship.BefriendOutcome.AccountUnheld;
import shiyu.customer.friendship.BefriendOutcome.Begun;
import shiyu.customer.friendship.BefriendOutcome.NoSuchAccount;
import shiyu.customer.friendship.BefriendOutcome.Stands;
import shiyu.customer.friendship.ChangeOutcome.Changed;
import shiyu.customer.friendship.ChangeOutcome.NoSuchFriendship;
import shiyu.customer.friendship.ChangeOutcome.NotAllowed;
import shiyu.customer.friendship.ChangeOutcome.Unchanged;
import shiyu.customer.friendship.ChangeOutcome.VersionChanged;
import shiyu.customer.phone.PhoneId;

class BefriendingTest {

    private static final AgentId LIN = AgentId.next();
    private static final AgentId MO = AgentId.next();
    private static final Person WANG = new Person(new ContactId(UUID.randomUUID()), null);
    private static final Account LINS = account(LIN, AccountState.ACTIVE);

    @Test
    void aFriendshipBelongsToWhoeverHoldsTheAccountAlsoWhenTheManagerMakesIt() {
        var byManager = befriend(new Asker(MO, true));
        assertThat(Befriending.begin(byManager, LINS, WANG, null, FriendshipId.next()))
                .isInstanceOfSatisfying(Begun.class, begun -> {
                    assertThat(begun.friendship().agent()).isEqualTo(LIN);
                    assertThat(begun.room()).isEqualTo(59);
                });
    }

    @Test
    void anAccountOfSomebodyElseDoesNotExistForAnAgent() {
        var outcome = Befriending.begin(befriend(new Asker(MO, false)), LINS, WANG, null, FriendshipId.next());
        assertThat(outcome).isEqualTo(new NoSuchAccount());
    }

    @Test
    void whatStandsIsGivenBackAlsoOnAPausedAccount() {
        var standing = friendship(FriendshipState.REQUESTED);
        var paused = account(LIN, AccountState.PAUSED);
        assertThat(Befriending.begin(befriend(new Asker(LIN, false)), paused, WANG, standing, FriendshipId.next()))
                .isEqualTo(new Stands(standing, 60));
    }

    @Test
    void aPausedOrUnheldAccountTakesNobodyNew() {
        var command = befriend(new Asker(LIN, true));
        var id = FriendshipId.next();
        assertThat(Befriending.begin(command, account(LIN, AccountState.PAUSED), WANG, null, id))
                .isEqualTo(new AccountPaused());
        assertThat(Befriending.begin(command, account(null, AccountState.ACTIVE), WANG, null, id))
                .isEqualTo(new AccountUnheld());
    }

    @Test
    void aFriendshipBeginsHolding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Befriend(
                        LINS.id(), new Whom.OfContact(WANG.contact()), FriendshipState.REMOVED, null, asker()));
    }

    @Property
    void onlyHoldingFriendshipsMoveOnAndEachFreesItsPlaceOnce(
            @ForAll FriendshipState from, @ForAll FriendshipState to) {
        var outcome = change(friendship(from), to);
        if (from == to) {
            assertThat(outcome).isInstanceOf(Unchanged.class);
        } else if (outcome instanceof Changed changed) {
            assertThat(from.holding()).isTrue();
            assertThat(changed.room() - LINS.room()).isEqualTo(to.holding() ? 0 : 1);
            assertThat(changed.friendship().version()).isEqualTo(2);
        } else {
            assertThat(outcome).isEqualTo(new NotAllowed(from, to));
        }
    }

    @Test
    void theWayGoesFromRequestedOverAddedToRemoved() {
        assertThat(FriendshipState.REQUESTED.next())
                .isEqualTo(Set.of(
                        FriendshipState.ADDED,
                        FriendshipState.REFUSED,
                        FriendshipState.WITHDRAWN,
                        FriendshipState.EXPIRED));
        assertThat(FriendshipState.ADDED.next()).isEqualTo(Set.of(FriendshipState.REMOVED));
    }

    @Test
    void nobodyChangesWhatTheyHaveNotSeenOrDoNotHold() {
        var standing = friendship(FriendshipState.REQUESTED);
        var late = new ChangeFriendship(standing.id(), 2, FriendshipState.ADDED, asker());
        assertThat(Befriending.change(late, standing, LINS)).isEqualTo(new VersionChanged());
        var foreign = new ChangeFriendship(standing.id(), 1, FriendshipState.ADDED, new Asker(MO, false));
        assertThat(Befriending.change(foreign, standing, LINS)).isEqualTo(new NoSuchFriendship());
    }

    private static ChangeOutcome change(Friendship friendship, FriendshipState to) {
        return Befriending.change(new ChangeFriendship(friendship.id(), 1, to, asker()), friendship, LINS);
    }

    private static Befriend befriend(Asker asker) {
        return new Befriend(LINS.id(), new Whom.OfContact(WANG.contact()), FriendshipState.ADDED, null, asker);
    }

    private static Asker asker() {
        return new Asker(LIN, false);
    }

    private static Friendship friendship(FriendshipState state) {
        return new Friendship(FriendshipId.next(), LINS.id(), LIN, WANG.contact(), null, null, state, 1);
    }

    private static Account account(@Nullable AgentId holder, AccountState state) {
        return new Account(
                new AccountId(UUID.randomUUID()), new PhoneId(UUID.randomUUID()), holder, "石小语", 100, 40, state, 1);
    }
}
