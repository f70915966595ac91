package shiyu.customer.identity;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record SessionId(UUID value) {

    static SessionId next() {
        return new SessionId(Ids.next());
    }
}
