package shiyu.customer.friendship;

import java.util.Set;

/** REQUESTED and ADDED hold a place on the account; the others are final and hold none. */
public enum FriendshipState {
    /** The request has been sent and not been answered. */
    REQUESTED,
    ADDED,
    /** The customer said no. */
    REFUSED,
    /** We took the request back. */
    WITHDRAWN,
    /** The request was never answered. */
    EXPIRED,
    /** Friends no more. */
    REMOVED;

    public boolean holding() {
        return this == REQUESTED || this == ADDED;
    }

    Set<FriendshipState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(ADDED, REFUSED, WITHDRAWN, EXPIRED);
            case ADDED -> Set.of(REMOVED);
            case REFUSED, WITHDRAWN, EXPIRED, REMOVED -> Set.of();
        };
    }
}
