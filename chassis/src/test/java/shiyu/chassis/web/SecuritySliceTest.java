package shiyu.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.security.DeniedTokens;
import shiyu.chassis.test.TestTokens;

@SpringBootTest(
        classes = TinyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=tiny",
            "spring.application.name=tiny-service",
            "spring.reactor.context-propagation=auto",
            "spring.web.resources.add-mappings=false",
            "spring.http.codecs.max-in-memory-size=2KB"
        })
class SecuritySliceTest {

    private static final UUID SOMEBODY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private DeniedTokens denied;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        TestTokens.trust(registry);
    }

    @Test
    void letsStaffDoWhatTheirRolesAllow() {
        get("/orders", TestTokens.staff(SOMEBODY, "CLERK")).expectStatus().isOk();
        refused(get("/orders", TestTokens.staff(SOMEBODY, "COOK")), 403, "missing-right")
                .jsonPath("$.requiredRights")
                .isEqualTo("orders.read");
        refused(get("/accounts", TestTokens.staff(SOMEBODY, "CLERK")), 403, "missing-right")
                .jsonPath("$.requiredRights[1]")
                .isEqualTo("people.read");
    }

    @Test
    void letsClientsDoWhatTheirScopesAllow() {
        get("/orders", TestTokens.client("orders.read", "orders.write"))
                .expectStatus()
                .isOk();
        get("/accounts", TestTokens.client("people.read")).expectStatus().isOk();
        refused(get("/orders", TestTokens.client("orders.write")), 403, "missing-right");
    }

    @Test
    void keepsTheInsideForServices() {
        call(HttpMethod.POST, "/internal/fetch", TestTokens.service())
                .expectStatus()
                .isOk();
        refused(get("/orders", TestTokens.service()), 403, "missing-right");
        refused(call(HttpMethod.POST, "/internal/fetch", TestTokens.staff(SOMEBODY, "CLERK")), 403, "services-only");
        refused(call(HttpMethod.POST, "/internal/fetch", TestTokens.client("orders.read")), 403, "services-only");
        refused(call(HttpMethod.POST, "/internal/fetch", null), 401, "unauthenticated");
    }

    @Test
    void tellsAControllerWhoCalls() {
        get("/mine", TestTokens.staff(SOMEBODY, "CLERK"))
                .expectBody()
                .jsonPath("$.subject")
                .isEqualTo(SOMEBODY.toString())
                .jsonPath("$.kind")
                .isEqualTo("STAFF")
                .jsonPath("$.rights[0]")
                .isEqualTo("orders.read");
        get("/hello", null).expectBody(String.class).isEqualTo("nobody");
        get("/hello", TestTokens.service()).expectBody(String.class).isEqualTo("SERVICE");
    }

    @Test
    void keepsOpenWhatIsOpenToSomebodyWhoseSignInHasEnded() {
        get("/hello", "garbage").expectBody(String.class).isEqualTo("nobody");
        refused(get("/mine", null), 401, "unauthenticated");
    }

    @Test
    void refusesADeniedSessionAtOnceAndASubjectToo() {
        var session = UUID.randomUUID();
        var token = TestTokens.staff(SOMEBODY, session, LATER, "CLERK");
        get("/orders", token).expectStatus().isOk();
        denied.deny(session, LATER);
        refused(get("/orders", token), 401, "unauthenticated");
        denied.allow(session);
        get("/orders", token).expectStatus().isOk();
        var other = UUID.randomUUID();
        denied.deny(other, LATER);
        refused(get("/orders", TestTokens.staff(other, "CLERK")), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNoGood")
    void refusesATokenThatIsNoGood(String why, String token) {
        refused(
                get("/orders", token)
                        .expectHeader()
                        .valueEquals("WWW-Authenticate", "Bearer realm=\"shiyu\", error=\"invalid_token\""),
                401,
                "unauthenticated");
        assertThat(why).isNotBlank();
    }

    static List<Object[]> tokensThatAreNoGood() {
        var good = TestTokens.staff(SOMEBODY, "CLERK");
        var end = good.lastIndexOf('.');
        var other = TestTokens.client("orders.read");
        var ended = Instant.now().minusSeconds(60);
        return List.of(
                new Object[] {"garbage", "garbage"},
                new Object[] {"ended", TestTokens.staff(SOMEBODY, SOMEBODY, ended, "CLERK")},
                new Object[] {
                    "signed for other claims", other.substring(0, other.lastIndexOf('.')) + good.substring(end)
                },
                new Object[] {"cut off", good.substring(0, end + 1)},
                new Object[] {"unsigned", new PlainJWT(staff().build()).serialize()},
                new Object[] {"by another key of the same name", TestTokens.sign(staff(), TestTokens.newKey("test"))},
                new Object[] {"by an unknown key", TestTokens.sign(staff(), unknownKey())},
                new Object[] {"of another issuer", TestTokens.sign(staff().issuer("elsewhere"))},
                new Object[] {"without an end", TestTokens.sign(staff().expirationTime(null))},
                new Object[] {"not yet begun", TestTokens.sign(staff().notBeforeTime(Date.from(LATER)))},
                new Object[] {"without a kind", TestTokens.sign(staff().claim("kind", null))},
                new Object[] {"of an unknown kind", TestTokens.sign(staff().claim("kind", "KING"))},
                new Object[] {"with a subject that is no id", TestTokens.sign(staff().subject("mei"))});
    }

    private static JWTClaimsSet.Builder staff() {
        return TestTokens.claims(SOMEBODY, LATER).claim("kind", "STAFF").claim("roles", List.of("CLERK"));
    }

    private static ECKey unknownKey() {
        return TestTokens.newKey("unknown");
    }

    private static WebTestClient.BodyContentSpec refused(WebTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }

    private WebTestClient.ResponseSpec get(String uri, @Nullable String token) {
        return call(HttpMethod.GET, uri, token);
    }

    private WebTestClient.ResponseSpec call(HttpMethod method, String uri, @Nullable String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build()
                .method(method)
                .uri(uri)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange();
    }
}
