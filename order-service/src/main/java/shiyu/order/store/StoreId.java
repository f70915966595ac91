package shiyu.order.store;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record StoreId(UUID value) {

    public static StoreId next() {
        return new StoreId(Ids.next());
    }
}
