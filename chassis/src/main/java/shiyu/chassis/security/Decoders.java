package shiyu.chassis.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** Makes the decoder of tokens: ES256 and nothing else, by the keys that the properties name. */
final class Decoders {

    private Decoders() {}

    /**
     * A decoder.
     *
     * @param loops the event loops of this application, which keys are fetched on
     */
    static ReactiveJwtDecoder of(SecurityProperties properties, Clock clock, @Nullable ReactorResourceFactory loops) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys(properties, clock, loops))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(validator(properties, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties, Clock clock) {
        var inTime = new JwtTimestampValidator(TokenVerifier.SKEW);
        inTime.setClock(clock);
        inTime.setAllowEmptyExpiryClaim(false);
        var issuer = new JwtIssuerValidator(properties.issuer());
        var checks = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(inTime, issuer));
        if (properties.audience() != null) {
            checks.add(new JwtAudienceValidator(properties.audience()));
        }
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    private static Function<SignedJWT, Flux<JWK>> keys(
            SecurityProperties properties, Clock clock, @Nullable ReactorResourceFactory loops) {
        if (properties.jwkSet() != null && !properties.jwkSet().isBlank()) {
            var keys = parse(properties.jwkSet());
            return _ -> Flux.fromIterable(keys.getKeys());
        }
        if (properties.jwkSetUri() == null) {
            throw new IllegalStateException("shiyu.security.jwk-set-uri is not set: tokens could not be checked");
        }
        return new PublishedKeys(client(loops), properties.jwkSetUri(), clock);
    }

    private static WebClient client(@Nullable ReactorResourceFactory loops) {
        var connector =
                loops == null ? new ReactorClientHttpConnector() : new ReactorClientHttpConnector(loops, http -> http);
        return WebClient.builder().clientConnector(connector).build();
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException malformed) {
            throw new IllegalStateException("shiyu.security.jwk-set is not a JWK set", malformed);
        }
    }
}
