package shiyu.customer.friendship;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record FriendshipId(UUID value) {

    static FriendshipId next() {
        return new FriendshipId(Ids.next());
    }
}
