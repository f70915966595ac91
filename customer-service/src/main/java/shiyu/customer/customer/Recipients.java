package shiyu.customer.customer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Whom orders go to. Order-service owns it and may be away: then this errors. */
public interface Recipients {

    /** Those of the given orders that exist; at most 500 are asked for at a time. */
    Mono<Answer> fetch(Collection<OrderId> orders);

    /**
     * What order-service knows.
     *
     * @param nobodyYet orders that it has no contact for; it tells when that changes
     */
    record Answer(List<Recipient> recipients, Set<OrderId> nobodyYet) {

        public Answer {
            recipients = List.copyOf(recipients);
            nobodyYet = Set.copyOf(nobodyYet);
        }
    }
}
