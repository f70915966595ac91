package shiyu.order.task;

/** What came of a call. */
public enum CallResult {
    REACHED,
    /** Nobody answered: the call is due again later, until the last attempt allowed. */
    NO_ANSWER,
    WRONG_NUMBER,
    /** The customer didn't want to talk. */
    REFUSED
}
