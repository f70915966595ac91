package shiyu.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.test.MovableClock;

class TokenVerifierTest {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger decoded = new AtomicInteger();
    private final DeniedTokens denied = new DeniedTokens(clock);

    @Test
    void checksASignatureOnceUntilTheTokenEnds() {
        var verifier = verifier(this::decode);
        for (var n = 0; n < 100; n++) {
            assertThat(verifier.verify("token").block()).isNotNull();
        }
        assertThat(decoded).hasValue(1);
        clock.advance(LIFE.plus(TokenVerifier.SKEW));
        verifier.verify("token").block();
        assertThat(decoded).hasValue(2);
    }

    @Test
    void forgetsADenialWhenItIsOver() {
        var verifier = verifier(this::decode);
        var caller = Objects.requireNonNull(verifier.verify("token").block());
        denied.deny(caller.subject(), clock.instant().plus(LIFE));
        StepVerifier.create(verifier.verify("token"))
                .expectErrorSatisfies(fault -> assertThat(code(fault)).isEqualTo("unauthenticated"))
                .verify();
        clock.advance(LIFE);
        assertThat(verifier.verify("token").block()).isEqualTo(caller);
    }

    @Test
    void remembersNothingOfABadToken() {
        var verifier = verifier(_ -> {
            decoded.incrementAndGet();
            return Mono.error(new BadJwtException("no"));
        });
        for (var n = 0; n < 2; n++) {
            StepVerifier.create(verifier.verify("token"))
                    .expectErrorSatisfies(fault -> assertThat(code(fault)).isEqualTo("unauthenticated"))
                    .verify();
        }
        assertThat(decoded).hasValue(2);
    }

    @Test
    void saysThatItCannotTellWithoutKeys() {
        var verifier = verifier(_ -> Mono.error(new KeysUnavailable(new IllegalStateException())));
        StepVerifier.create(verifier.verify("token"))
                .expectErrorSatisfies(fault -> assertThat(code(fault)).isEqualTo("keys-unavailable"))
                .verify();
    }

    private TokenVerifier verifier(ReactiveJwtDecoder decoder) {
        return new TokenVerifier(decoder, new Callers(_ -> Set.of("orders.read")), denied, clock);
    }

    private Mono<Jwt> decode(String token) {
        decoded.incrementAndGet();
        return Mono.just(Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject(new UUID(7, 7).toString())
                .claim("kind", "STAFF")
                .claim("roles", List.of("CLERK"))
                .expiresAt(clock.instant().plus(LIFE))
                .build());
    }

    private static String code(Throwable fault) {
        return ((ProblemException) fault).code();
    }
}
