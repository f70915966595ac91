package shiyu.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shiyu.gateway.RunningGateway;

class DoorTest extends RunningGateway {

    @BeforeEach
    void answer() {
        SERVICE.stubFor(any(anyUrl()).willReturn(okJson("{\"items\":[]}")));
    }

    @Test
    void routesByTheResourceAndKeepsTheQuery() {
        client().get()
                .uri("/api/orders/42?view={view}", "full page")
                .exchange()
                .expectStatus()
                .isOk();
        SERVICE.verify(1, anyRequestedFor(urlEqualTo("/api/orders/42?view=full%20page")));
    }

    @Test
    void turnsTheCookieIntoABearerTokenAndKeepsItToItself() {
        client().get()
                .uri("/api/agents")
                .cookie("shiyu_access", "token")
                .exchange()
                .expectStatus()
                .isOk();
        SERVICE.verify(anyRequestedFor(urlPathEqualTo("/api/agents"))
                .withHeader("Authorization", equalTo("Bearer token"))
                .withHeader("Cookie", absent()));
    }

    @Test
    void leavesABearerTokenAsItCame() {
        client().get()
                .uri("/api/agents")
                .header("Authorization", "Bearer mine")
                .cookie("shiyu_access", "other")
                .exchange()
                .expectStatus()
                .isOk();
        SERVICE.verify(
                anyRequestedFor(urlPathEqualTo("/api/agents")).withHeader("Authorization", equalTo("Bearer mine")));
    }

    @Test
    void letsOnlyTheSignInSeeTheRefreshCookie() {
        client().post()
                .uri("/api/auth/refresh")
                .cookie("shiyu_refresh", "secret")
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .expectStatus()
                .isOk();
        SERVICE.verify(anyRequestedFor(urlPathEqualTo("/api/auth/refresh"))
                .withHeader("Cookie", matching(".*shiyu_refresh=secret.*")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site, -, 403",
                "same-site, -, 403",
                "-, -, 403",
                "-, https://elsewhere.example, 403",
                "-, not a url, 403",
                "same-origin, -, 200"
            })
    void refusesAChangeThatAnotherSiteMakesTheBrowserSend(String site, String origin, int status) {
        var request = client().post().uri("/api/agents").cookie("shiyu_access", "token");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        request.exchange().expectStatus().isEqualTo(status);
        SERVICE.verify(status == 200 ? 1 : 0, anyRequestedFor(anyUrl()));
    }

    @Test
    void acceptsAChangeFromOurOwnOriginOfAnOlderBrowser() {
        var host = client().get().uri("/api/agents").exchange().returnResult(Void.class);
        var authority = host.getUrl().getAuthority();
        client().post()
                .uri("/api/agents")
                .cookie("shiyu_access", "token")
                .header("Origin", "http://" + authority)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/orders/recipients:fetch", "/internal", "/v3/api-docs"})
    void keepsInternalPathsClosed(String path) {
        client().post()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
        SERVICE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void answersAProblemForWhatNobodyOwns() {
        client().get()
                .uri("/api/unheard-of")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void saysHonestlyThatAServiceIsAway() {
        client().get()
                .uri("/api/posters")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/service-unavailable");
    }

    @Test
    void namesTheServiceThatIsNotReady() {
        client().get()
                .uri("/api/health")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DOWN")
                .jsonPath("$.services[?(@.status=='DOWN')].service")
                .isEqualTo("content-service")
                .jsonPath("$.services.length()")
                .isEqualTo(5);
    }

    @Test
    void givesEachRequestAnIdThatTheServiceSeesToo() {
        client().get()
                .uri("/api/agents")
                .header("X-Request-Id", "walk-through-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "walk-through-1");
        SERVICE.verify(anyRequestedFor(anyUrl()).withHeader("X-Request-Id", equalTo("walk-through-1")));
    }

    @Test
    void believesNobodyWhoForwardedIt() {
        client().get()
                .uri("/api/agents")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectStatus()
                .isOk();
        SERVICE.verify(anyRequestedFor(urlPathEqualTo("/api/agents"))
                .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                .withHeader("X-Forwarded-Proto", equalTo("http")));
    }
}
