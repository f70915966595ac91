package shiyu.order.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;

/**
 * A call to be made.
 *
 * @param day whose call it is, and on which it is dealt
 * @param orders what the call is about
 */
public record NewCall(
        TaskId id,
        ContactId contact,
        LocalDate day,
        @Nullable AgentId assignee,
        DealReason reason,
        boolean befriend,
        Instant dueAt,
        List<UUID> orders) {

    public NewCall {
        orders = List.copyOf(orders);
    }

    /** As it is once it has been opened. */
    public Call opened() {
        return new Call(id, contact, day, assignee, reason, befriend, TaskStatus.OPEN, dueAt, null, List.of(), 1);
    }
}
