package shiyu.order.followup;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record RunId(UUID value) {

    public static RunId next() {
        return new RunId(Ids.next());
    }
}
