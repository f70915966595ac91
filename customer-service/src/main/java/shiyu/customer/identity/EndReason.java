package shiyu.customer.identity;

/** Why a session was ended before its time. */
public enum EndReason {
    LOGOUT,
    /** A refresh token came a second time: somebody else may have it. */
    REUSE
}
