package shiyu.customer;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.test.MovableClock;
import shiyu.chassis.test.TestEvents;
import shiyu.chassis.test.TestServers;
import shiyu.chassis.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running service on real servers, one context for all tests; each test begins with an empty house on a new day.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = CustomerServiceApplication.class,
        properties = "spring.config.name=customer-service")
@Import(CustomerServiceTest.Surroundings.class)
public abstract class CustomerServiceTest {

    protected static final String ADMIN_PASSWORD = "only for this test";
    protected static final WireMockServer ORDER_SERVICE = orderService();

    private static final String EMPTY = """
            TRUNCATE agent, credential, session, refresh_token, phone, wechat_account, friendship, roster, shift,
                     customer, customer_phone, customer_address, customer_contact, customer_order_link, pending_link,
                     access_log, outbox, processed_event, setting, subject_key
            """;

    final EventSchemas schemas = new EventSchemas();

    @Autowired
    protected DatabaseClient database;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected TestEvents otherServices;

    @LocalServerPort
    protected int port;

    protected House house;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        TestServers.connect(registry, "customer");
        TestTokens.trust(registry);
        registry.add("shiyu.services.order-service", ORDER_SERVICE::baseUrl);
        // events stay in the outbox, where tests look at them
        registry.add("shiyu.outbox.relay", () -> false);
        registry.add("shiyu.bootstrap.admin-password", () -> ADMIN_PASSWORD);
    }

    private static WireMockServer orderService() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        SpringApplication.getShutdownHandlers().add(server::stop);
        return server;
    }

    @BeforeEach
    void anEmptyHouse() {
        ORDER_SERVICE.resetAll();
        clock.advance(Duration.ofDays(1));
        database.sql(EMPTY).then().block();
        house = new House(http());
    }

    /** Whatever a test did, the outside heard nothing that is not in the catalogue. */
    @AfterEach
    void everythingToldIsAsDescribed() {
        database.sql("SELECT payload FROM outbox")
                .mapValue(String.class)
                .all()
                .map(JsonMapper.shared()::readTree)
                .collectList()
                .blockOptional()
                .orElseThrow()
                .forEach(schemas::judge);
    }

    /** Without a token. */
    protected WebTestClient http() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    /** Signed in as somebody with these roles. */
    protected WebTestClient as(UUID agent, String... roles) {
        return http().mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(TestTokens.staff(agent, roles)))
                .build();
    }

    protected WebTestClient asManager() {
        return as(House.MANAGER, "MANAGER");
    }

    /**
     * How many rows there are.
     *
     * @param table with a WHERE where wanted
     */
    protected long count(String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    /** The events of this type that were told, in order, each as the whole envelope. */
    protected List<JsonNode> told(String type) {
        return database.sql("SELECT payload FROM outbox WHERE type = :type ORDER BY id")
                .bind("type", type)
                .mapValue(String.class)
                .all()
                .map(JsonMapper.shared()::readTree)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        TestEvents otherServices(KafkaProperties kafka) {
            return new TestEvents(kafka);
        }
    }
}
