package shiyu.order.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was left out, and why.
 *
 * @param lastReachedOn when its customer was talked to last
 */
public record Exclusion(
        Reason reason,
        UUID orderId,
        String orderNumber,
        String storeName,
        UUID contactId,
        String salutation,
        Instant receivedAt,
        @Nullable LocalDate lastReachedOn) {

    /** Why nobody is called about an order. */
    public enum Reason {
        /** Refunded in full. */
        REFUNDED,
        /** The customer wants to be left alone. */
        OPTED_OUT,
        /** No number that can be dialled. */
        NO_PHONE,
        RECENTLY_CALLED
    }
}
