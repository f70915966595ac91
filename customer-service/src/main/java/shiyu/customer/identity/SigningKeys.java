package shiyu.customer.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.id.Ids;
import shiyu.chassis.time.BusinessCalendar;

/** The keys that sign tokens. The first one is made when it is needed; whoever comes second finds it. */
@Component
public class SigningKeys {

    /** Another instance may change keys; this is how long we may not know of it. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final KeyStore store;
    private final BusinessCalendar calendar;
    private final Mono<KeyRing> ring;

    SigningKeys(KeyStore store, BusinessCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        this.ring = Mono.defer(this::load).cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The keys as they are now. */
    public Mono<KeyRing> ring() {
        return ring;
    }

    private Mono<KeyRing> load() {
        return store.load().switchIfEmpty(Mono.defer(this::make));
    }

    private Mono<KeyRing> make() {
        return store.addUnlessThereIsOne(generate(), calendar.now()).then(Mono.defer(store::load));
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
