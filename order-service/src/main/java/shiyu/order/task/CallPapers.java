package shiyu.order.task;

import java.util.List;
import reactor.core.publisher.Mono;

/** What is known beside a task itself when a call is made. */
public interface CallPapers {

    /** The customer's orders, those the call is about first, then the newest. */
    Mono<List<CallSheet.Order>> orders(TaskEntry task);

    /** The attempts that stand, first to last. */
    Mono<List<CallSheet.Told>> attempts(TaskEntry task);
}
