package shiyu.order.followup;

import java.util.List;
import java.util.UUID;
import shiyu.order.followup.dealing.Due;

/** A contact to be called, and what about. */
public record DueContact(Due due, List<UUID> orders) {

    public DueContact {
        orders = List.copyOf(orders);
    }
}
