package shiyu.order.task;

import org.jspecify.annotations.Nullable;
import shiyu.order.people.AgentId;

/**
 * Command: somebody wants to see the number that a task is to be called under.
 *
 * @param mayReadTeam also for tasks of others
 * @param purpose what for, a short name; to make the call when absent
 */
public record RevealPhone(
        TaskId task,
        AgentId who,
        boolean mayReadTeam,
        @Nullable String purpose) {}
