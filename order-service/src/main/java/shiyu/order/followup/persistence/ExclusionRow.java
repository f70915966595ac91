package shiyu.order.followup.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Title;
import shiyu.order.followup.Exclusion;
import shiyu.order.followup.Exclusion.Reason;
import shiyu.order.task.Salutations;
import shiyu.order.task.Salutations.SealedName;

/** An order that was left out. */
@SuppressWarnings("ArrayRecordComponent")
record ExclusionRow(
        Reason reason,
        UUID orderId,
        String orderNumber,
        String storeName,
        UUID contactId,
        Instant receivedAt,
        @Nullable LocalDate lastReachedOn,
        @Nullable Title title,
        @Nullable UUID subjectId,
        byte @Nullable [] nameCt) {

    @Nullable SealedName name() {
        return subjectId == null ? null : new SealedName(orderId, subjectId, nameCt, title);
    }

    Exclusion exclusion(Map<UUID, String> salutations) {
        return new Exclusion(
                reason,
                orderId,
                orderNumber,
                storeName,
                contactId,
                salutations.getOrDefault(orderId, Salutations.unknown()),
                receivedAt,
                lastReachedOn);
    }
}
