package shiyu.customer.customer.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.customer.OrderId;
import shiyu.customer.customer.PendingLinks.Notice;

/** What is used of the events of an order. */
record OrderNoticed(UUID orderId, @Nullable Boolean recipientChanged) {

    Notice toNotice() {
        return new Notice(new OrderId(orderId), Boolean.TRUE.equals(recipientChanged));
    }
}
