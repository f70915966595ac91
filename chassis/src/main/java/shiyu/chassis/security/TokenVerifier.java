package shiyu.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;

/**
 * Knows who sent a token. A token that has been verified is remembered by its SHA-256 until it ends, since checking a
 * signature costs more than everything else about a request; who is denied meanwhile is refused all the same.
 */
final class TokenVerifier {

    /** At the end a token is good a little longer, for clocks that do not quite agree. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration LONGEST_REMEMBERED = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ReactiveJwtDecoder decoder;
    private final Callers callers;
    private final DeniedTokens denied;
    private final Clock clock;
    private final Cache<String, Verified> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(LONGEST_REMEMBERED)
            .build();

    TokenVerifier(ReactiveJwtDecoder decoder, Callers callers, DeniedTokens denied, Clock clock) {
        this.decoder = decoder;
        this.callers = callers;
        this.denied = denied;
        this.clock = clock;
    }

    /** The caller; or a {@link ProblemException}, 401 for a token that is no good, 503 when nobody can tell. */
    Mono<Caller> verify(String token) {
        return Mono.defer(() -> {
                    var name = sha256(token);
                    var known = remembered.getIfPresent(name);
                    return known != null && clock.instant().isBefore(known.until())
                            ? Mono.just(known)
                            : decode(token, name);
                })
                .map(Verified::caller)
                .filter(caller -> !denied.isDenied(caller))
                .switchIfEmpty(Mono.error(() -> invalid("The sign-in that the token comes from has been ended.")));
    }

    private Mono<Verified> decode(String token, String name) {
        return decoder.decode(token)
                .map(this::verified)
                .doOnNext(verified -> remembered.put(name, verified))
                .onErrorMap(JwtException.class, _ -> invalid("The token is no good, or has ended."))
                .onErrorMap(KeysUnavailable.class, _ -> unavailable());
    }

    private Verified verified(Jwt token) {
        var expires = token.getExpiresAt();
        var caller = callers.of(token);
        if (expires == null || caller == null) {
            throw invalid("The token lacks something that every token of ours has.");
        }
        return new Verified(caller, expires.plus(SKEW));
    }

    private static ProblemException invalid(String detail) {
        return Access.unauthenticated(detail)
                .with("WWW-Authenticate", "Bearer realm=\"shiyu\", error=\"invalid_token\"");
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "keys-unavailable",
                        "Tokens cannot be checked at the moment; try again.")
                .retryAfter(SOON);
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Verified(Caller caller, Instant until) {}
}
