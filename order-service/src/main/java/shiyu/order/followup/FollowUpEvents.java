package shiyu.order.followup;

import reactor.core.publisher.Mono;

/** What the outside hears of runs, told in the transaction in which it happens. */
public interface FollowUpEvents {

    Mono<Void> completed(FollowUpRun run);
}
