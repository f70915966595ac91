package shiyu.customer.account;

import org.jspecify.annotations.Nullable;

/** An account as a reader wants to see it, with the names around it. */
public record AccountDetails(
        Account account, String phoneLabel, @Nullable String holderName) {}
