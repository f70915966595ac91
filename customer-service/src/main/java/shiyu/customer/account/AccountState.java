package shiyu.customer.account;

/** A PAUSED account keeps its friends and takes no new ones. */
public enum AccountState {
    ACTIVE,
    PAUSED
}
