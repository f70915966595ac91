package shiyu.chassis.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Tokens as customer-service would sign them, by a key of this JVM that the service under test is told to trust. */
public final class TestTokens {

    /** A moved clock must not end a sign-in by the way. */
    private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

    private static final UUID SERVICE = UUID.fromString("01900000-0000-7000-8000-00000000005e");
    private static final UUID CLIENT = UUID.fromString("01900000-0000-7000-8000-0000000000c1");
    private static final ECKey KEY = newKey("test");

    private TestTokens() {}

    /** Makes a service trust the tokens of this class. */
    public static void trust(DynamicPropertyRegistry registry) {
        registry.add("shiyu.security.jwk-set", TestTokens::jwkSet);
    }

    /** The public key as a JWK set, for {@code shiyu.security.jwk-set}. */
    public static String jwkSet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** Somebody of the house, signed in, with these roles. */
    public static String staff(UUID id, String... roles) {
        return staff(id, UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8)), FAR_AWAY, roles);
    }

    /** The same with a session and an end of one's own. */
    public static String staff(UUID id, UUID session, Instant expires, String... roles) {
        return sign(claims(id, expires)
                .claim("sid", session.toString())
                .claim("kind", "STAFF")
                .claim("roles", List.of(roles)));
    }

    /** An API client with these scopes. */
    public static String client(String... scopes) {
        return sign(claims(CLIENT, FAR_AWAY).claim("kind", "CLIENT").claim("scope", String.join(" ", scopes)));
    }

    /** Another service of the house. */
    public static String service() {
        return sign(claims(SERVICE, FAR_AWAY).claim("kind", "SERVICE"));
    }

    /** Any claims, signed by the trusted key. */
    public static String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, KEY);
    }

    /** Any claims, signed by any key. */
    public static String sign(JWTClaimsSet.Builder claims, ECKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Issuer, subject and end, to which a test adds what it wants to try. */
    public static JWTClaimsSet.Builder claims(UUID subject, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer("shiyu")
                .subject(subject.toString())
                .expirationTime(Date.from(expires));
    }

    /** A key pair that nobody trusts yet. */
    public static ECKey newKey(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
