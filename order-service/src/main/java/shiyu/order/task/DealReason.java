package shiyu.order.task;

/** Why a call went where it went. */
public enum DealReason {
    /** To the agent whom the customer belongs to. */
    OWNER,
    /** Fairly over those on duty. */
    SPREAD,
    /** Likewise, though nobody had room for a new friend. */
    SPREAD_NO_ROOM,
    /** To nobody yet. */
    NOBODY_ON_DUTY
}
