package shiyu.chassis.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys at an address. They are fetched again when they are old, and when a token names one that is not there, but
 * that at most every ten seconds: nobody makes us fetch by inventing keys. While the address is out of reach, the keys
 * that are known go on being good.
 */
final class PublishedKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient client;
    private final URI address;
    private final Clock clock;
    private final Object guard = new Object();
    private volatile @Nullable Fetched known;
    private @Nullable Mono<JWKSet> underWay;

    PublishedKeys(WebClient client, URI address, Clock clock) {
        this.client = client;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        return keysFor(token.getHeader().getKeyID()).flatMapIterable(JWKSet::getKeys);
    }

    private Mono<JWKSet> keysFor(@Nullable String keyId) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var have = known;
            if (have == null) {
                return fetch();
            }
            var age = Duration.between(have.at(), now);
            var unknown = keyId != null && have.keys().getKeyByKeyId(keyId) == null;
            return age.compareTo(FRESH) > 0 || (unknown && age.compareTo(PAUSE) > 0)
                    ? fetch().onErrorReturn(KeysUnavailable.class, have.keys())
                    : Mono.just(have.keys());
        });
    }

    /** Everybody who waits at the same time waits for the same request. */
    private Mono<JWKSet> fetch() {
        synchronized (guard) {
            if (underWay == null) {
                underWay = client.get()
                        .uri(address)
                        .retrieve()
                        .bodyToMono(String.class)
                        .timeout(PATIENCE)
                        .map(PublishedKeys::parse)
                        .onErrorMap(KeysUnavailable::new)
                        .doOnNext(this::fetched)
                        .doOnError(_ -> failed())
                        .cache();
            }
            return underWay;
        }
    }

    private void fetched(JWKSet keys) {
        synchronized (guard) {
            known = new Fetched(keys, clock.instant());
            underWay = null;
        }
    }

    /** A failed attempt counts for the pause too. */
    private void failed() {
        synchronized (guard) {
            if (known != null) {
                known = new Fetched(known.keys(), clock.instant());
            }
            underWay = null;
        }
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("not a JWK set", malformed);
        }
    }

    private record Fetched(JWKSet keys, Instant at) {}
}
