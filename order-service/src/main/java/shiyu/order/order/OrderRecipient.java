package shiyu.order.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.store.Channel;

/** The person of one order, for the service that makes customers of them. */
public record OrderRecipient(
        OrderId order,
        @Nullable ContactId contact,
        @Nullable UUID customer,
        Channel channel,
        Recipient recipient) {}
