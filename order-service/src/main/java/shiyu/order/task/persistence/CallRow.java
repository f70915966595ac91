package shiyu.order.task.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;
import shiyu.order.task.Attempt;
import shiyu.order.task.Call;
import shiyu.order.task.CallResult;
import shiyu.order.task.DealReason;
import shiyu.order.task.TaskId;
import shiyu.order.task.TaskStatus;

/** A row of {@code task} that is a follow-up call. */
record CallRow(
        UUID id,
        UUID contactId,
        LocalDate businessDay,
        @Nullable UUID assignee,
        DealReason dealReason,
        boolean befriend,
        TaskStatus status,
        Instant dueAt,
        @Nullable CallResult outcome,
        long version) {

    static final String COLUMNS =
            "id, contact_id, business_day, assignee, deal_reason, befriend, status, due_at, outcome, version";

    Call with(List<Attempt> standing) {
        return new Call(
                new TaskId(id),
                new ContactId(contactId),
                businessDay,
                assignee == null ? null : new AgentId(assignee),
                dealReason,
                befriend,
                status,
                dueAt,
                outcome,
                standing,
                version);
    }
}
