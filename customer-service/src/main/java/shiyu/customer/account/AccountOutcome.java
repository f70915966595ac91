package shiyu.customer.account;

/** How registering or changing an account ends. */
public sealed interface AccountOutcome {

    record Saved(AccountDetails account) implements AccountOutcome {}

    record NoSuchAccount() implements AccountOutcome {}

    record NoSuchPhone() implements AccountOutcome {}

    record VersionChanged() implements AccountOutcome {}

    record NicknameUnknown() implements AccountOutcome {}

    record NicknameTaken(AccountId by) implements AccountOutcome {}

    /** The phone carries as many accounts as it may. */
    record PhoneFull(int allowed) implements AccountOutcome {}

    record CapacityBelowTaken(int taken) implements AccountOutcome {}
}
