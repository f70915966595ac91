package shiyu.order.imports;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** What the access log hears. */
public interface RevealEvents {

    Mono<Void> revealed(Collection<Revealed> revealed);
}
