package shiyu.customer.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** The orders whose recipients are still to be fetched. */
public interface PendingLinks {

    /** Adds the orders that are not linked yet, or whose recipients changed. */
    Mono<Void> add(Collection<Notice> notices, Instant now);

    Mono<Boolean> anyDue(Instant now);

    Mono<List<PendingLink>> due(Instant now, int atMost);

    /** Takes them off the list, except where a later notice has come in the meantime. */
    Mono<Void> done(Collection<PendingLink> links);

    /** Tries them again later: after one second the first time, each time after twice as long. */
    Mono<Void> postpone(Collection<PendingLink> links, Instant now, Duration atMost);

    /**
     * A reason to link an order.
     *
     * @param recipientChanged whether to link it again when it is linked already
     */
    record Notice(OrderId order, boolean recipientChanged) {}
}
