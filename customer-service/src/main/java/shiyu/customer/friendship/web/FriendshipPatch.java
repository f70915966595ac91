package shiyu.customer.friendship.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import shiyu.customer.friendship.Asker;
import shiyu.customer.friendship.ChangeFriendship;
import shiyu.customer.friendship.FriendshipId;
import shiyu.customer.friendship.FriendshipState;

record FriendshipPatch(@NotNull Next state) {

    ChangeFriendship toCommand(FriendshipId id, long version, Asker asker) {
        return new ChangeFriendship(id, version, FriendshipState.valueOf(state.name()), asker);
    }

    /** What people can make of a friendship; only time makes it EXPIRED. */
    @Schema(name = "FriendshipNext")
    enum Next {
        ADDED,
        REFUSED,
        WITHDRAWN,
        REMOVED
    }
}
