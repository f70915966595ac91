package shiyu.customer.account;

import org.jspecify.annotations.Nullable;
import shiyu.customer.account.AccountOutcome.CapacityBelowTaken;
import shiyu.customer.account.AccountOutcome.NicknameTaken;
import shiyu.customer.account.AccountOutcome.NicknameUnknown;
import shiyu.customer.account.AccountOutcome.NoSuchPhone;
import shiyu.customer.account.AccountOutcome.PhoneFull;
import shiyu.customer.account.AccountOutcome.VersionChanged;

/** The rules of setting up and changing accounts, without a database, a clock or a framework. */
final class Registering {

    private Registering() {}

    /** Why the account may not be set up; absent when it may. */
    static @Nullable AccountOutcome refusal(Account account, Surroundings around, int perPhone) {
        if (!around.phoneExists()) {
            return new NoSuchPhone();
        }
        if (around.accountsOnPhone() >= perPhone) {
            return new PhoneFull(perPhone);
        }
        return refusal(account, around);
    }

    /** Why the account may not become what it is wanted to be; absent when it may. */
    static @Nullable AccountOutcome refusal(Account before, Account after, Surroundings around, long version) {
        return before.version() == version ? refusal(after, around) : new VersionChanged();
    }

    private static @Nullable AccountOutcome refusal(Account wanted, Surroundings around) {
        if (!around.nicknameKnown()) {
            return new NicknameUnknown();
        }
        if (around.nicknameBorneBy() != null && !around.nicknameBorneBy().equals(wanted.id())) {
            return new NicknameTaken(around.nicknameBorneBy());
        }
        return wanted.taken() > wanted.capacity() ? new CapacityBelowTaken(wanted.taken()) : null;
    }
}
