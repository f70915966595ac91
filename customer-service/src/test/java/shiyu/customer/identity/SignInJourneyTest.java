package shiyu.customer.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.ExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.customer.CustomerServiceTest;
import shiyu.customer.Together;
import tools.jackson.databind.JsonNode;

class SignInJourneyTest extends CustomerServiceTest {

    @BeforeEach
    void linWorksHere() {
        house.agent("lin", "AFTERSALES", "PRESALES");
    }

    @Test
    void whoKnowsThePasswordIsLetInAndKnown() {
        var admission = admitted(login("lin", "correct horse"));
        assertThat(admission.get("expiresIn").asInt()).isEqualTo(600);
        assertThat(admission.at("/agent/username").asString()).isEqualTo("lin");
        me(admission.get("accessToken").asString())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.agent.displayName")
                .isEqualTo("lin")
                .jsonPath("$.rights[?(@ == 'followup.record-own')]")
                .exists()
                .jsonPath("$.zone")
                .isEqualTo("Asia/Shanghai")
                .jsonPath("$.duty.followUpWeight")
                .isEqualTo(100);
    }

    @Test
    void cookiesAreForTheBrowserAloneAndTheSecondForSignInAlone() {
        var plain = login("lin", "correct horse").expectStatus().isOk().returnResult(String.class);
        var access = cookie(plain, "shiyu_access");
        assertThat(access.isHttpOnly()).isTrue();
        assertThat(access.isSecure()).isFalse();
        assertThat(access.getSameSite()).isEqualTo("Lax");
        assertThat(access.getPath()).isEqualTo("/");
        assertThat(access.getMaxAge()).isEqualTo(Duration.ofMinutes(10));
        var refresh = cookie(plain, "shiyu_refresh");
        assertThat(refresh.isHttpOnly()).isTrue();
        assertThat(refresh.getSameSite()).isEqualTo("Lax");
        assertThat(refresh.getPath()).isEqualTo("/api/auth");
        assertThat(refresh.getMaxAge()).isEqualTo(Duration.ofDays(3));

        var overHttps = http().post()
                .uri("/api/auth/login")
                .header("X-Forwarded-Proto", "https")
                .bodyValue(Map.of("username", "lin", "password", "correct horse"))
                .exchange()
                .returnResult(String.class);
        assertThat(cookie(overHttps, "shiyu_access").isSecure()).isTrue();
        assertThat(cookie(overHttps, "shiyu_refresh").isSecure()).isTrue();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserInTheSameWords() {
        var wrong = refused(login("lin", "incorrect horse"));
        var unknown = refused(login("nobody", "correct horse"));
        assertThat(wrong.get("type").asString()).isEqualTo("/problems/invalid-credentials");
        assertThat(unknown.get("type")).isEqualTo(wrong.get("type"));
        assertThat(unknown.get("detail")).isEqualTo(wrong.get("detail"));
        assertThat(count("session")).isZero();
    }

    @Test
    void slowsDownWhoTriesPasswordsButNobodyElse() {
        for (var attempt = 0; attempt < 5; attempt++) {
            refused(login("lin", "guess " + attempt));
        }
        login("lin", "correct horse")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "300")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-attempts");
        http().post()
                .uri("/api/auth/login")
                .header("X-Forwarded-For", "198.51.100.7, 203.0.113.9")
                .bodyValue(Map.of("username", "lin", "password", "correct horse"))
                .exchange()
                .expectStatus()
                .isOk();
        clock.advance(Duration.ofMinutes(5));
        login("lin", "correct horse").expectStatus().isOk();
    }

    @Test
    void aClientCannotEscapeTheBrakeByInventingHops() {
        for (var attempt = 0; attempt < 6; attempt++) {
            http().post()
                    .uri("/api/auth/login")
                    .header("X-Forwarded-For", "198.51.100.%d, 203.0.113.77".formatted(attempt))
                    .bodyValue(Map.of("username", "lin", "password", "guess"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(attempt < 5 ? 401 : 429);
        }
    }

    @Test
    void namesTheFieldThatIsMissing() {
        http().post()
                .uri("/api/auth/login")
                .bodyValue(Map.of("username", "lin"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("password");
    }

    @Test
    void refreshGivesANewTokenAndTheOldOneIsGoodOnce() {
        var first = refreshCookie(login("lin", "correct horse"));
        var second = refreshCookie(refresh(first));
        assertThat(second).isNotEqualTo(first);
        refreshCookie(refresh(second));
        assertThat(count("session WHERE ended_at IS NULL")).isOne();
        assertThat(count("refresh_token WHERE used_at IS NULL")).isOne();
    }

    @Test
    void aTokenThatComesAgainEndsTheFamily() {
        var admission = login("lin", "correct horse").expectStatus().isOk().returnResult(JsonNode.class);
        var stolen = cookie(admission, "shiyu_refresh").getValue();
        var current = refreshCookie(refresh(stolen));
        clock.advance(Duration.ofSeconds(6));

        ended(refresh(stolen));
        ended(refresh(current));
        assertThat(count("session WHERE end_reason = 'REUSE'")).isOne();
        var access = cookie(admission, "shiyu_access").getValue();
        me(access).expectStatus().isUnauthorized();
    }

    @Test
    void twoTabsThatRefreshTogetherBothGoOnButOnlyOneBranchDoes() {
        var shared = refreshCookie(login("lin", "correct horse"));
        var current = refreshCookie(refresh(shared));
        var late = refresh(shared).expectStatus().isOk().returnResult(JsonNode.class);
        assertThat(late.getResponseCookies()).containsKey("shiyu_access").doesNotContainKey("shiyu_refresh");
        refreshCookie(refresh(current));
    }

    @Test
    void manyTabsAtOnceGrowOneBranch() {
        var shared = refreshCookie(login("lin", "correct horse"));
        var answers = Together.run(8, _ -> refresh(shared).returnResult(String.class));
        assertThat(answers).allMatch(answer -> answer.getStatus().is2xxSuccessful());
        assertThat(answers)
                .filteredOn(answer -> answer.getResponseCookies().containsKey("shiyu_refresh"))
                .hasSize(1);
        assertThat(count("refresh_token")).isEqualTo(2);
    }

    @Test
    void anInventedTokenEndsNothing() {
        var real = refreshCookie(login("lin", "correct horse"));
        ended(refresh("A".repeat(43)));
        refreshCookie(refresh(real));
    }

    @Test
    void clientsWithoutCookiesBringTheTokenInTheBody() {
        var token = refreshCookie(login("lin", "correct horse"));
        http().post()
                .uri("/api/auth/refresh")
                .bodyValue(Map.of("refreshToken", token))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndWhenItHasLastedLongEnough() {
        var unused = refreshCookie(login("lin", "correct horse"));
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        ended(refresh(unused));

        var used = refreshCookie(login("lin", "correct horse"));
        for (var day = 1; day < 30; day++) {
            clock.advance(Duration.ofDays(1));
            used = refreshCookie(refresh(used));
        }
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        ended(refresh(used));
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheCookies() {
        var admission = login("lin", "correct horse").expectStatus().isOk().returnResult(String.class);
        var refresh = cookie(admission, "shiyu_refresh").getValue();
        var out = http().post()
                .uri("/api/auth/logout")
                .cookie("shiyu_refresh", refresh)
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(String.class);
        assertThat(cookie(out, "shiyu_access").getMaxAge()).isZero();
        assertThat(cookie(out, "shiyu_refresh").getMaxAge()).isZero();
        ended(refresh(refresh));
        me(cookie(admission, "shiyu_access").getValue()).expectStatus().isUnauthorized();
        http().post().uri("/api/auth/logout").exchange().expectStatus().isNoContent();
    }

    @Test
    void whoIsNoLongerActiveGetsNeitherInNorOn() {
        var refresh = refreshCookie(login("lin", "correct horse"));
        database.sql("UPDATE agent SET state = 'SUSPENDED' WHERE username = 'lin'")
                .then()
                .block();
        ended(refresh(refresh));
        refused(login("lin", "correct horse"));
    }

    private WebTestClient.ResponseSpec refresh(String token) {
        return http().post()
                .uri("/api/auth/refresh")
                .cookie("shiyu_refresh", token)
                .exchange();
    }

    private static String refreshCookie(WebTestClient.ResponseSpec answer) {
        return cookie(answer.expectStatus().isOk().returnResult(String.class), "shiyu_refresh")
                .getValue();
    }

    private static void ended(WebTestClient.ResponseSpec answer) {
        answer.expectStatus().isUnauthorized().expectBody().jsonPath("$.type").isEqualTo("/problems/session-ended");
    }

    private static JsonNode refused(WebTestClient.ResponseSpec answer) {
        return requireNonNull(answer.expectStatus()
                .isUnauthorized()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec login(String username, String password) {
        return http().post()
                .uri("/api/auth/login")
                .bodyValue(Map.of("username", username, "password", password))
                .exchange();
    }

    private WebTestClient.ResponseSpec me(String token) {
        return http().get()
                .uri("/api/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static JsonNode admitted(WebTestClient.ResponseSpec answer) {
        return requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static ResponseCookie cookie(ExchangeResult answer, String name) {
        return requireNonNull(answer.getResponseCookies().getFirst(name));
    }
}
