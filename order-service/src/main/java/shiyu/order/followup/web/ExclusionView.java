package shiyu.order.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.Exclusion;
import shiyu.order.followup.Exclusion.Reason;

record ExclusionView(
        Reason reason,
        UUID orderId,
        String orderNumber,
        String storeName,
        UUID contactId,
        String salutation,
        Instant receivedAt,
        @Nullable LocalDate lastReachedOn) {

    static ExclusionView of(Exclusion exclusion) {
        return new ExclusionView(
                exclusion.reason(),
                exclusion.orderId(),
                exclusion.orderNumber(),
                exclusion.storeName(),
                exclusion.contactId(),
                exclusion.salutation(),
                exclusion.receivedAt(),
                exclusion.lastReachedOn());
    }
}
