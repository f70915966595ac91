package shiyu.customer.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.CustomerServiceTest;
import shiyu.customer.Together;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.AgentState;
import shiyu.rights.Role;

class KeysTest extends CustomerServiceTest {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private KeyStore store;

    @Autowired
    private BusinessCalendar calendar;

    @Test
    void whatIsPublishedVerifiesWhatIsSigned() throws Exception {
        var lin = new Agent(AgentId.next(), "lin", null, null, "stone-01", Set.of(Role.MANAGER), AgentState.ACTIVE, 1);
        var session = SessionId.next();
        var token = SignedJWT.parse(
                tokens.of(lin, session).blockOptional().orElseThrow().value());
        var key = published().getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();

        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("shiyu");
        assertThat(claims.getSubject()).isEqualTo(lin.id().value().toString());
        assertThat(claims.getStringClaim("sid")).isEqualTo(session.value().toString());
        assertThat(claims.getStringClaim("kind")).isEqualTo("STAFF");
        assertThat(claims.getStringListClaim("roles")).containsExactly("MANAGER");
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @Test
    void publishedKeysMayBeCached() {
        var answer = http().get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk();
        var headers = answer.returnResult(String.class).getResponseHeaders();
        assertThat(headers.getCacheControl()).contains("max-age=300").contains("public");
        http().get()
                .uri("/.well-known/jwks.json")
                .header(HttpHeaders.IF_NONE_MATCH, requireNonNull(headers.getETag()))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() {
        database.sql("TRUNCATE signing_key").then().block();
        var rings = Together.run(
                6, _ -> new SigningKeys(store, calendar).ring().blockOptional().orElseThrow());
        assertThat(rings.stream().map(ring -> ring.signing().getKeyID()).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(count("signing_key")).isOne();
    }

    @Test
    void anOlderKeyGoesOnVerifying() {
        database.sql("UPDATE signing_key SET state = 'VERIFYING'").then().block();
        var ring = new SigningKeys(store, calendar).ring().blockOptional().orElseThrow();
        assertThat(ring.verifying())
                .isNotEmpty()
                .noneMatch(key -> key.getKeyID().equals(ring.signing().getKeyID()));
        assertThat(ring.published().getKeys())
                .hasSize(ring.verifying().size() + 1)
                .noneMatch(key -> key.isPrivate());
    }

    @Test
    void privateHalvesDoNotLieInTheClear() {
        var secrets = database.sql("SELECT encode(private_jwk, 'escape') FROM signing_key")
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        assertThat(secrets).isNotEmpty().noneMatch(secret -> secret.contains("\"d\"") || secret.contains("kty"));
    }

    private JWKSet published() throws Exception {
        var json = http().get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JWKSet.parse(json == null ? "" : json);
    }
}
