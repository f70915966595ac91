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
