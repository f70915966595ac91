package shiyu.order.order;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record OrderId(UUID value) {

    public static OrderId next() {
        return new OrderId(Ids.next());
    }
}
