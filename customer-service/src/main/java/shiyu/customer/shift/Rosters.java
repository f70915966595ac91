package shiyu.customer.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The rosters, day by day. */
public interface Rosters {

    /** Without shifts and of version 0 when none has been published. */
    Mono<Roster> find(LocalDate day);

    /** The same, which nobody else publishes until the transaction ends. */
    Mono<Roster> lock(LocalDate day);

    /** Puts the whole day in the place of what was there. */
    Mono<Void> replace(Roster roster, UUID by, Instant at);
}
