package shiyu.gateway.ui;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import shiyu.gateway.RunningGateway;

class AdminUiTest extends RunningGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/orders/0198c0de-0000-7000-8000-000000000001", "/calls/today"})
    void answersAPagesAddressWithThePage(String address) {
        client().get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self';.*script-src 'self';.*")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("<div id=\"app\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/assets/gone.js", "/gone.js"})
    void doesNotPretendThatAFileOrAResourceIsAPage(String address) {
        client().get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void letsTheServicesStricterRulesStand() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok().withHeader("Content-Security-Policy", "default-src 'none'")));
        client().get()
                .uri("/api/agents")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }
}
