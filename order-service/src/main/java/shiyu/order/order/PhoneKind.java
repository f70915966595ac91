package shiyu.order.order;

/** What a recipient's phone number is good for; each is better than the one before. */
public enum PhoneKind {
    /** There is none, or none that could be read. */
    NONE,
    /** The channel shows only a part. */
    MASKED,
    /** A privacy number (隐私号): it can be dialled for a while, and identifies nobody. */
    VIRTUAL,
    /** Identifies the contact and can be called. */
    FULL
}
