package shiyu.customer.friendship;

/** How a {@link ChangeFriendship} ends. */
public sealed interface ChangeOutcome {

    /**
     * It is as wanted now.
     *
     * @param room places left on the account
     */
    record Changed(Friendship friendship, int room) implements ChangeOutcome {}

    /** It was so already. */
    record Unchanged(Friendship friendship, int room) implements ChangeOutcome {}

    record NoSuchFriendship() implements ChangeOutcome {}

    record VersionChanged() implements ChangeOutcome {}

    record NotAllowed(FriendshipState from, FriendshipState to) implements ChangeOutcome {}
}
