package shiyu.order;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.test.TestServers;
import shiyu.chassis.test.TestTokens;

/** The running service on a real PostgreSQL and a real Kafka. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=order-service", "shiyu.follow-up.each-morning=false"})
public abstract class RealService {

    protected static final UUID MANAGER = UUID.fromString("01900000-0000-7000-8000-00000000aa01");
    protected static final UUID AGENT = UUID.fromString("01900000-0000-7000-8000-00000000aa02");

    @Autowired
    protected DatabaseClient database;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        TestServers.connect(registry, "order");
        TestTokens.trust(registry);
    }

    protected WebTestClient manager() {
        return as(TestTokens.staff(MANAGER, "MANAGER"));
    }

    protected WebTestClient agent() {
        return as(TestTokens.staff(AGENT, "PRESALES"));
    }

    protected WebTestClient otherService() {
        return as(TestTokens.service());
    }

    protected WebTestClient as(String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** The one number that a query gives. */
    protected long number(String sql) {
        return database.sql(sql)
                .map(row -> ((Number) Objects.requireNonNull(row.get(0))).longValue())
                .one()
                .blockOptional()
                .orElseThrow();
    }

    protected void run(String sql) {
        database.sql(sql).then().block();
    }

    /** Nothing is left of the tests before, neither rows nor events on their way. */
    protected void emptyAll() {
        run("TRUNCATE store, contact, customer_order, order_line, order_recipient, subject_key, outbox, job,"
                + " order_import, import_chunk, import_row, import_problem CASCADE");
    }

    /** What changes with every change of a row of these tables, and with nothing else. */
    protected String fingerprint() {
        return database.sql("""
                SELECT string_agg(versions, ';' ORDER BY name) FROM (
                    SELECT 'order' AS name, string_agg(xmin::text, ',' ORDER BY id) AS versions FROM customer_order
                    UNION ALL SELECT 'line', string_agg(xmin::text, ',' ORDER BY line_id) FROM order_line
                    UNION ALL SELECT 'recipient', string_agg(xmin::text, ',' ORDER BY order_id) FROM order_recipient
                    UNION ALL SELECT 'contact', string_agg(xmin::text, ',' ORDER BY id) FROM contact
                    UNION ALL SELECT 'key', string_agg(xmin::text, ',' ORDER BY subject_id) FROM subject_key
                ) AS rows
                """).mapValue(String.class).one().blockOptional().orElseThrow();
    }
}
