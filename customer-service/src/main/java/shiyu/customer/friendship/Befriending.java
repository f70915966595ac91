package shiyu.customer.friendship;

import org.jspecify.annotations.Nullable;
import shiyu.customer.account.Account;
import shiyu.customer.account.AccountState;
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

/**
 * The rules of making and ending friends, without a database, a clock or a framework. Whether there is room is not for
 * them to say: only the statement that takes the place knows.
 */
final class Befriending {

    private Befriending() {}

    /**
     * What comes of wanting a friend.
     *
     * @param standing the friendship that holds a place for the same person on the account
     * @return {@link Begun} as it will be if a place can be taken
     */
    static BefriendOutcome begin(
            Befriend command, Account account, Person person, @Nullable Friendship standing, FriendshipId id) {
        if (!command.asker().reaches(account)) {
            return new NoSuchAccount();
        }
        if (standing != null) {
            return new Stands(standing, account.room());
        }
        if (account.state() == AccountState.PAUSED) {
            return new AccountPaused();
        }
        var holder = account.holder();
        if (holder == null) {
            return new AccountUnheld();
        }
        var friendship = new Friendship(
                id, account.id(), holder, person.contact(), person.customer(), command.task(), command.state(), 1);
        return new Begun(friendship, account.room() - 1);
    }

    /** {@link Changed} with the room that there will be, when the friendship may go on so. */
    static ChangeOutcome change(ChangeFriendship command, Friendship friendship, Account account) {
        if (!command.asker().reaches(account)) {
            return new NoSuchFriendship();
        }
        if (friendship.version() != command.version()) {
            return new VersionChanged();
        }
        if (friendship.state() == command.to()) {
            return new Unchanged(friendship, account.room());
        }
        if (!friendship.state().next().contains(command.to())) {
            return new NotAllowed(friendship.state(), command.to());
        }
        return new Changed(
                friendship.become(command.to()), account.room() + (command.to().holding() ? 0 : 1));
    }
}
