package shiyu.order.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.people.AgentName;

/**
 * A task as lists show it.
 *
 * @param attempts how many stand
 */
public record TaskEntry(
        UUID id,
        TaskKind kind,
        TaskStatus status,
        LocalDate businessDay,
        Instant dueAt,
        int priority,
        @Nullable AgentName assignee,
        DealReason dealReason,
        boolean befriend,
        Person contact,
        Bought bought,
        int attempts,
        @Nullable CallResult outcome,
        long version) {

    /**
     * Whom the call is for.
     *
     * @param phoneMasked the only form in which lists show a number
     * @param purchases how many paid orders there are of the contact
     */
    public record Person(
            UUID id, String salutation, @Nullable String phoneMasked, Friend friend, int purchases) {}

    /**
     * What the call is about.
     *
     * @param title of the first work
     * @param receivedAt when the first of the orders was received
     */
    public record Bought(
            @Nullable String title,
            int orders,
            int pieces,
            Money paid,
            @Nullable String store,
            @Nullable Instant receivedAt) {}
}
