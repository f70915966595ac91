package shiyu.order.task;

import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.order.people.AgentId;

/** Tasks to look at. */
public interface TaskEntries {

    /** What to call now first: those that are due, retries that are due, what is due later, and what is closed. */
    Mono<Page<TaskEntry>> list(TaskFilter filter, PageRequest page);

    /** Empty when there is none. */
    Mono<TaskEntry> find(TaskId task);

    /** What the agent is to call now, leaving out one task; empty when nothing is due. */
    Mono<TaskId> nextFor(AgentId agent, TaskId besides);
}
