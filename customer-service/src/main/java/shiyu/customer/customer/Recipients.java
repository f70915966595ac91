package shiyu.customer.customer;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** Whom orders go to. Order-service owns it and may be away: then this errors. */
public interface Recipients {

    /** Those of the given orders that exist; at most 500 are asked for at a time. */
    Mono<List<Recipient>> fetch(Collection<OrderId> orders);
}
