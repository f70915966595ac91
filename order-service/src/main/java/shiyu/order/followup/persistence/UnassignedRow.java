package shiyu.order.followup.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.UnassignedCall;
import shiyu.order.task.TaskId;

/** A call that nobody has. */
record UnassignedRow(UUID taskId, UUID contactId, @Nullable UUID ownerAgentId, boolean needsRoom, Instant receivedAt) {

    UnassignedCall call() {
        return new UnassignedCall(new TaskId(taskId), DueRow.due(contactId, ownerAgentId, needsRoom, receivedAt));
    }
}
