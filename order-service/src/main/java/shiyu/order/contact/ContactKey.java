package shiyu.order.contact;

import java.util.UUID;
import shiyu.order.store.Channel;

/** What tells two contacts apart. */
public sealed interface ContactKey {

    /**
     * One phone, one contact, whatever the channel.
     *
     * @param e164 never a privacy number, which identifies nobody
     */
    record Phone(String e164) implements ContactKey {
        @Override
        public String toString() {
            return "Phone";
        }
    }

    /** The buyer's name on a channel, where the channel hides the phone. */
    record Account(Channel channel, String name) implements ContactKey {
        @Override
        public String toString() {
            return "Account[" + channel + "]";
        }
    }

    /** Nothing identifies the buyer: the contact is of this one order, and has its id. */
    record OneOrder(UUID order) implements ContactKey {}
}
