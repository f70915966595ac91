package shiyu.customer.nickname;

/** How a name stands when an agent wants to bear it. */
public enum Standing {
    /** Not in the catalogue. */
    UNKNOWN,
    FREE,
    /** The nickname of an account, or picked by another agent. */
    TAKEN
}
