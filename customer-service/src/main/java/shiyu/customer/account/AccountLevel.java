package shiyu.customer.account;

/** How an account stands. Of two of the same account the one with the greater revision holds. */
public record AccountLevel(Account account, long revision) {}
