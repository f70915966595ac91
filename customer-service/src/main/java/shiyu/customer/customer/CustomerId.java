package shiyu.customer.customer;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record CustomerId(UUID value) {

    static CustomerId next() {
        return new CustomerId(Ids.next());
    }
}
