package shiyu.order.task.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.people.AgentName;
import shiyu.order.task.CallResult;
import shiyu.order.task.DealReason;
import shiyu.order.task.Friend;
import shiyu.order.task.TaskEntry;
import shiyu.order.task.TaskKind;
import shiyu.order.task.TaskStatus;

/** A task in a list. */
record TaskView(
        UUID id,
        TaskKind kind,
        TaskStatus status,
        LocalDate businessDay,
        Instant dueAt,
        int priority,
        @Nullable AgentName assignee,
        DealReason dealReason,
        boolean befriend,
        CallContactView contact,
        CallSummaryView summary,
        int attempts,
        @Nullable CallResult outcome,
        long version) {

    static TaskView of(TaskEntry task) {
        return new TaskView(
                task.id(),
                task.kind(),
                task.status(),
                task.businessDay(),
                task.dueAt(),
                task.priority(),
                task.assignee(),
                task.dealReason(),
                task.befriend(),
                CallContactView.of(task.contact()),
                CallSummaryView.of(task.bought()),
                task.attempts(),
                task.outcome(),
                task.version());
    }

    record CallContactView(
            UUID id, String salutation, @Nullable String phoneMasked, Friend friend, int purchases) {

        static CallContactView of(TaskEntry.Person person) {
            return new CallContactView(
                    person.id(), person.salutation(), person.phoneMasked(), person.friend(), person.purchases());
        }
    }

    record CallSummaryView(
            @Nullable String title,
            int orderCount,
            int pieces,
            Money paid,
            @Nullable String storeName,
            @Nullable Instant receivedAt) {

        static CallSummaryView of(TaskEntry.Bought bought) {
            return new CallSummaryView(
                    bought.title(),
                    bought.orders(),
                    bought.pieces(),
                    bought.paid(),
                    bought.store(),
                    bought.receivedAt());
        }
    }
}
