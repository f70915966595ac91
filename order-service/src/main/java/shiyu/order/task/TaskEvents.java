package shiyu.order.task;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** What the outside hears of tasks, told in the transaction in which it happens. */
public interface TaskEvents {

    Mono<Void> created(Collection<Call> calls);

    Mono<Void> assigned(Collection<Call> calls);

    Mono<Void> outcomeRecorded(Call call, Attempt attempt);
}
