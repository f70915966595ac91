package shiyu.order.task.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.chassis.person.Title;
import shiyu.order.people.AgentName;
import shiyu.order.task.CallResult;
import shiyu.order.task.DealReason;
import shiyu.order.task.Friend;
import shiyu.order.task.Salutations.SealedName;
import shiyu.order.task.TaskEntry;
import shiyu.order.task.TaskKind;
import shiyu.order.task.TaskStatus;

/** A task with what lists show of its contact and orders. */
@SuppressWarnings("ArrayRecordComponent")
record EntryRow(
        UUID id,
        Section section,
        TaskKind kind,
        TaskStatus status,
        LocalDate businessDay,
        Instant dueAt,
        @Nullable Instant closedAt,
        int priority,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        DealReason dealReason,
        boolean befriend,
        int attempts,
        @Nullable CallResult outcome,
        long version,
        UUID contactId,
        @Nullable Title contactTitle,
        Friend friend,
        int purchases,
        int orders,
        int pieces,
        long paid,
        @Nullable String currency,
        @Nullable String title,
        @Nullable String store,
        @Nullable Instant receivedAt,
        @Nullable UUID recipientOrder,
        @Nullable UUID subjectId,
        byte @Nullable [] nameCt,
        @Nullable String phoneMasked) {

    /** By what its section is sorted, beside the priority. */
    Instant position() {
        return closedAt == null ? dueAt : closedAt;
    }

    @Nullable SealedName name() {
        return recipientOrder == null || subjectId == null
                ? null
                : new SealedName(recipientOrder, subjectId, nameCt, contactTitle);
    }

    TaskEntry entry(String salutation) {
        return new TaskEntry(
                id,
                kind,
                status,
                businessDay,
                dueAt,
                priority,
                AgentName.of(assignee, assigneeName),
                dealReason,
                befriend,
                new TaskEntry.Person(contactId, salutation, phoneMasked, friend, purchases),
                new TaskEntry.Bought(
                        title,
                        orders,
                        pieces,
                        currency == null ? Money.cny(0) : new Money(paid, currency),
                        store,
                        receivedAt),
                attempts,
                outcome,
                version);
    }
}
