package shiyu.order.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactKey;
import shiyu.order.order.Order;
import shiyu.order.order.PhoneKind;
import shiyu.order.store.Channel;

/** Whose order it is: told by the phone, else by the buyer's account, else nobody else's. */
final class Identifying {

    private Identifying() {}

    /** Null as long as only a file of lines has told of the order. */
    static @Nullable ContactKey of(Order order, Channel channel) {
        if (order.awaitsOrderFile()) {
            return null;
        }
        var recipient = order.recipient();
        var number = recipient.phone().number();
        if (recipient.phone().kind() == PhoneKind.FULL && number != null) {
            return new ContactKey.Phone(number);
        }
        var account = recipient.identifyingAccount();
        UUID id = order.id().value();
        return account == null ? new ContactKey.OneOrder(id) : new ContactKey.Account(channel, account);
    }
}
