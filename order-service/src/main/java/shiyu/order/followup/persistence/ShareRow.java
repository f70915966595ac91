package shiyu.order.followup.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.Board.Share;

/** What one agent carries. */
@SuppressWarnings("ArrayRecordComponent")
record ShareRow(
        UUID agent,
        String displayName,
        @Nullable String avatar,
        String[] roles,
        int weight,
        int total,
        int byOwner,
        int spread,
        int made,
        int reached,
        int room) {

    Share share() {
        return new Share(
                agent, displayName, avatar, List.of(roles), weight, total, byOwner, spread, made, reached, room);
    }
}
