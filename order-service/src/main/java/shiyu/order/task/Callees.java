package shiyu.order.task;

import reactor.core.publisher.Mono;

/** Whom tasks are to call. */
public interface Callees {

    /** Empty when there is no such task. */
    Mono<Callee> of(TaskId task);
}
