package shiyu.customer.identity;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the house.
 *
 * @param signing the one that signs, with its private half
 * @param verifying public halves of those that signed tokens which may still be in use
 */
public record KeyRing(ECKey signing, List<ECKey> verifying) {

    public KeyRing {
        verifying = List.copyOf(verifying);
    }

    /** What others need to verify. */
    public JWKSet published() {
        return new JWKSet(Stream.concat(Stream.of(signing), verifying.stream())
                .map(ECKey::toPublicJWK)
                .map(JWK.class::cast)
                .toList());
    }

    @Override
    public String toString() {
        return "KeyRing[%s]".formatted(signing.getKeyID());
    }
}
