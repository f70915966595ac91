package shiyu.customer.identity;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Where signing keys lie, their private halves encrypted. */
public interface KeyStore {

    /** Empty while there is no key that signs. */
    Mono<KeyRing> load();

    /** The statement decides which of several instances that start at once makes the key. */
    Mono<Void> addUnlessThereIsOne(ECKey key, Instant at);
}
