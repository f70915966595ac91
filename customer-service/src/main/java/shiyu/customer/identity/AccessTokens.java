package shiyu.customer.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.security.Caller.Kind;
import shiyu.chassis.setting.Settings;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.Agent;
import shiyu.rights.Role;

/** Signs access tokens. What their holder may do follows from the roles in them, in each service by itself. */
@Component
class AccessTokens {

    private static final String ISSUER = "shiyu";

    private final SigningKeys keys;
    private final Settings settings;
    private final BusinessCalendar calendar;

    AccessTokens(SigningKeys keys, Settings settings, BusinessCalendar calendar) {
        this.keys = keys;
        this.settings = settings;
        this.calendar = calendar;
    }

    Mono<AccessToken> of(Agent agent, SessionId session) {
        var claims = claims(agent.id().value(), Kind.STAFF)
                .claim("sid", session.value().toString())
                .claim("roles", agent.roles().stream().map(Role::name).sorted().toList());
        return sign(claims);
    }

    Mono<AccessToken> ofService(UUID service) {
        return sign(claims(service, Kind.SERVICE));
    }

    private static JWTClaimsSet.Builder claims(UUID subject, Kind kind) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject.toString())
                .claim("kind", kind.name());
    }

    private Mono<AccessToken> sign(JWTClaimsSet.Builder claims) {
        return settings.get(IdentitySettings.ACCESS_TOKEN)
                .zipWith(keys.ring(), (lifetime, ring) -> sign(claims, lifetime, ring.signing()));
    }

    private AccessToken sign(JWTClaimsSet.Builder claims, Duration lifetime, ECKey key) {
        var now = calendar.now();
        var content = claims.issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, content);
            token.sign(new ECDSASigner(key));
            return new AccessToken(token.serialize(), lifetime);
        } catch (JOSEException unusableKey) {
            throw new IllegalStateException(unusableKey);
        }
    }
}
