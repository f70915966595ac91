package shiyu.customer.friendship;

/**
 * Command: a friendship goes on or ends.
 *
 * @param version the version that the change was made on
 */
public record ChangeFriendship(FriendshipId id, long version, FriendshipState to, Asker asker) {}
