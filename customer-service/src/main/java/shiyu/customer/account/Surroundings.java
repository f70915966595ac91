package shiyu.customer.account;

import org.jspecify.annotations.Nullable;

/** What the rules want to know of what stands around an account. */
public record Surroundings(
        boolean phoneExists,
        int accountsOnPhone,
        boolean nicknameKnown,
        @Nullable AccountId nicknameBorneBy) {}
