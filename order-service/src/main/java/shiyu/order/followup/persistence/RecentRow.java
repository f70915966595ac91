package shiyu.order.followup.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Title;
import shiyu.order.followup.Board.Recent;
import shiyu.order.task.Salutations;
import shiyu.order.task.Salutations.SealedName;

/** An attempt of the day. */
@SuppressWarnings("ArrayRecordComponent")
record RecentRow(
        Instant madeAt,
        UUID agentId,
        String displayName,
        String result,
        @Nullable String wechatResult,
        @Nullable Title title,
        @Nullable UUID orderId,
        @Nullable UUID subjectId,
        byte @Nullable [] nameCt) {

    @Nullable SealedName name() {
        return orderId == null || subjectId == null ? null : new SealedName(orderId, subjectId, nameCt, title);
    }

    Recent recent(Map<UUID, String> salutations) {
        var known = orderId == null ? null : salutations.get(orderId);
        return new Recent(
                madeAt, agentId, displayName, known == null ? Salutations.unknown() : known, result, wechatResult);
    }
}
