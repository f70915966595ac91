package shiyu.order.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shiyu.order.people.AgentId;

/**
 * Which tasks are wanted; what is absent doesn't matter.
 *
 * @param day of which they are tasks, or on which they were dealt
 */
public record TaskFilter(
        @Nullable TaskKind kind,
        @Nullable TaskStatus status,
        @Nullable LocalDate day,
        Assignee assignee) {

    /** Whose tasks. */
    public sealed interface Assignee {

        record Anybody() implements Assignee {}

        record Nobody() implements Assignee {}

        record One(AgentId agent) implements Assignee {}
    }
}
