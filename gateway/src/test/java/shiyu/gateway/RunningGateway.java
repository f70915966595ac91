package shiyu.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway before one stand-in for all services, except content-service, which is away. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=gateway", "shiyu.gateway.contract=classpath:test-contract.json"})
public abstract class RunningGateway {

    protected static final WireMockServer SERVICE =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(false));

    static {
        SERVICE.start();
    }

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        for (var service : new String[] {"order-service", "customer-service", "community-service", "loyalty-service"}) {
            registry.add("shiyu.services." + service, SERVICE::baseUrl);
        }
        registry.add("shiyu.services.content-service", () -> "http://localhost:1");
    }

    @BeforeEach
    void forget() {
        SERVICE.resetAll();
    }

    protected WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
