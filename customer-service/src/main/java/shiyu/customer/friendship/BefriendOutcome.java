package shiyu.customer.friendship;

import java.util.List;
import shiyu.customer.account.Account;

/** How a {@link Befriend} ends. */
public sealed interface BefriendOutcome {

    /**
     * They have taken a place.
     *
     * @param room places left on the account
     */
    record Begun(Friendship friendship, int room) implements BefriendOutcome {}

    /** They have a place on this account already. */
    record Stands(Friendship friendship, int room) implements BefriendOutcome {}

    /**
     * No place is left.
     *
     * @param others accounts of the same holder that have room
     */
    record AccountFull(List<Account> others) implements BefriendOutcome {}

    record AccountPaused() implements BefriendOutcome {}

    /** Nobody holds the phone that the account is on. */
    record AccountUnheld() implements BefriendOutcome {}

    /** None, or none of the asker's. */
    record NoSuchAccount() implements BefriendOutcome {}

    record NoSuchCustomer() implements BefriendOutcome {}
}
