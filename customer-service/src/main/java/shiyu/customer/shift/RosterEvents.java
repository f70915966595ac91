package shiyu.customer.shift;

import reactor.core.publisher.Mono;

/** What the outside hears of rosters, told in the transaction in which it happens. */
public interface RosterEvents {

    Mono<Void> published(Roster roster);
}
