package shiyu.order.task;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Calls as they are dealt, many at once. */
public interface DealtCalls {

    /**
     * Opens calls and notes which run covered their orders.
     *
     * @return those that were opened; a contact who has a call of the day already gets no second one
     */
    Mono<List<Call>> open(Collection<NewCall> calls, UUID run);

    /** Gives open calls to agents, and returns those that were given; whoever has a call keeps it. */
    Mono<List<Call>> assign(Collection<Assignment> assignments);
}
