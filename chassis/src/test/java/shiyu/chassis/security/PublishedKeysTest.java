package shiyu.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;
import shiyu.chassis.test.MovableClock;
import shiyu.chassis.test.TestTokens;

class PublishedKeysTest {

    private static final ECKey FIRST = TestTokens.newKey("first");
    private static final ECKey SECOND = TestTokens.newKey("second");

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile JWKSet published = new JWKSet(FIRST.toPublicJWK());
    private DisposableServer server = serve(0);
    private PublishedKeys keys = keys();

    @BeforeEach
    void nothingFetched() {
        keys = keys();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @Test
    void areFetchedOnceForMany() {
        var found = Flux.range(0, 32).flatMap(_ -> keys.apply(token(FIRST)), 32).count();
        assertThat(found.block()).isEqualTo(32);
        assertThat(keys.apply(token(FIRST)).count().block()).isOne();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void areFetchedAgainForANewKeyButNotAtEveryInventedOne() {
        keys.apply(token(FIRST)).blockLast();
        published = new JWKSet(List.of(FIRST.toPublicJWK(), SECOND.toPublicJWK()));
        clock.advance(Duration.ofSeconds(11));
        assertThat(keys.apply(token(SECOND)).count().block()).isEqualTo(2);
        assertThat(fetched).hasValue(2);
        for (var n = 0; n < 20; n++) {
            keys.apply(token(TestTokens.newKey("invented-" + n))).blockLast();
        }
        assertThat(fetched).hasValue(2);
    }

    @Test
    void areFetchedAgainWhenTheyAreOld() {
        keys.apply(token(FIRST)).blockLast();
        clock.advance(Duration.ofMinutes(11));
        keys.apply(token(FIRST)).blockLast();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void stayGoodWhileTheirAddressIsOutOfReach() {
        keys.apply(token(FIRST)).blockLast();
        server.disposeNow();
        clock.advance(Duration.ofMinutes(11));
        assertThat(keys.apply(token(FIRST)).count().block()).isOne();
    }

    @Test
    void areUnavailableUntilTheyWereFetchedOnce() {
        var port = server.port();
        server.disposeNow();
        StepVerifier.create(keys.apply(token(FIRST)))
                .expectError(KeysUnavailable.class)
                .verify();
        server = serve(port);
        assertThat(keys.apply(token(FIRST)).count().block()).isOne();
    }

    private PublishedKeys keys() {
        return new PublishedKeys(WebClient.create(), URI.create("http://localhost:" + server.port() + "/jwks"), clock);
    }

    private DisposableServer serve(int port) {
        return HttpServer.create()
                .host("localhost")
                .port(port)
                .route(routes -> routes.get("/jwks", (_, response) -> {
                    fetched.incrementAndGet();
                    return response.sendString(Mono.delay(Duration.ofMillis(20)).map(_ -> published.toString()));
                }))
                .bindNow();
    }

    private static SignedJWT token(ECKey key) {
        try {
            var claims = TestTokens.claims(new UUID(7, 7), Instant.parse("2100-01-01T00:00:00Z"));
            return SignedJWT.parse(TestTokens.sign(claims, key));
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
