package shiyu.customer.phone;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record PhoneId(UUID value) {

    static PhoneId next() {
        return new PhoneId(Ids.next());
    }
}
