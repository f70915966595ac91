package shiyu.customer.account;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record AccountId(UUID value) {

    static AccountId next() {
        return new AccountId(Ids.next());
    }
}
