package shiyu.order.task;

import reactor.core.publisher.Mono;

/** All follow-up calls. */
public interface Calls {

    /** The call, locked until the transaction ends: two who record it wait for each other. Empty when there is none. */
    Mono<Call> lock(TaskId task);

    /**
     * Writes down an attempt, the state of the call that follows from it, and what is known of the contact now.
     *
     * @param call as it is with the attempt
     */
    Mono<Void> save(Call call, Attempt attempt, Remarks remarks);
}
