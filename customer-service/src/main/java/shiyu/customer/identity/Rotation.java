package shiyu.customer.identity;

/** What becomes of a refresh token that somebody brings. */
sealed interface Rotation {

    /** It is exchanged for a new one; the session lives on as it is here. */
    record Exchange(Session session) implements Rotation {}

    /** It was exchanged a moment ago by another tab, which has the new one: an access token, and no other refresh. */
    record AlreadyExchanged(Session session) implements Rotation {}

    /** Two have it: the session ends for both. */
    record Reuse(Session session) implements Rotation {}

    record SessionOver() implements Rotation {}
}
