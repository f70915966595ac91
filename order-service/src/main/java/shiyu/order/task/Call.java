package shiyu.order.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;

/**
 * A follow-up call as its rules and the outside see it.
 *
 * @param assignee who is to call; absent while nobody is
 * @param standing attempts made so far, first to last, corrected ones left out
 * @param outcome only once it is done
 */
public record Call(
        TaskId id,
        ContactId contact,
        LocalDate businessDay,
        @Nullable AgentId assignee,
        DealReason dealReason,
        boolean befriend,
        TaskStatus status,
        Instant dueAt,
        @Nullable CallResult outcome,
        List<Attempt> standing,
        long version) {

    public Call {
        standing = List.copyOf(standing);
    }

    boolean isOpen() {
        return status == TaskStatus.OPEN || status == TaskStatus.IN_PROGRESS;
    }

    boolean isOf(AgentId agent) {
        return agent.equals(assignee);
    }

    @Nullable Attempt last() {
        return standing.isEmpty() ? null : standing.getLast();
    }

    Call next(TaskStatus newStatus, Instant newDueAt, @Nullable CallResult newOutcome, List<Attempt> newStanding) {
        return new Call(
                id,
                contact,
                businessDay,
                assignee,
                dealReason,
                befriend,
                newStatus,
                newDueAt,
                newOutcome,
                newStanding,
                version + 1);
    }
}
