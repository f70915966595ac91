package shiyu.order.task;

import reactor.core.publisher.Mono;

/** What the access log hears, told in the transaction in which somebody may see. */
public interface RevealEvents {

    Mono<Void> revealed(Revealed revealed);
}
