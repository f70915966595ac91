package shiyu.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.paging.Page;
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
class ProblemSliceTest {

    private static final String ID = "01900000-0000-7000-8000-000000000001";
    private static final String GOOD = """
            {"name": "stone", "colour": "RED", "day": "2026-11-25", "price": {"amount": 1, "currency": "CNY"},
             "lines": [{"title": "a", "quantity": 1}]}
            """;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        TestTokens.trust(registry);
    }

    @Test
    void takesWhatIsRight() {
        post(GOOD).expectStatus().isOk().expectBody().jsonPath("$.price.amount").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "name": "stone"     | "name": " "              | name              | required      | is required
            "name": "stone"     | "name": "stones stones"  | name              | too-long      | must have at most 10 characters
            "name": "stone"     | "name": {}               | name              | wrong-type    | must be text
            "name": "stone"     | "name": null             | name              | required      | is required
            "name": "stone"     | "code": "7", "name": "s" | code              | malformed     | does not have the right form
            "RED"               | "BLUE"                   | colour            | unknown-value | must be one of RED, GREEN
            "2026-11-25"        | "25.11."                 | day               | wrong-type    | must be a date such as 2026-11-25
            "quantity": 1       | "quantity": 0            | lines[0].quantity | too-small     | must be at least 1
            "quantity": 1       | "quantity": 100          | lines[0].quantity | too-large     | must be at most 99
            "quantity": 1       | "quantity": "many"       | lines[0].quantity | wrong-type    | must be a whole number in range
            "quantity": 1       | "quantity": 99999999999  | lines[0].quantity | wrong-type    | must be a whole number in range
            "quantity": 1       | "quantity": null         | lines[0].quantity | required      | is required
            , "quantity": 1     | ~~                       | lines[0].quantity | required      | is required
            [{"title"           | {"x": [{"title"          | lines             | wrong-type    | must be a list
            [{                  | [{"title": "x", "quantity": 1}, {"title": "x", "quantity": 1}, { | lines | too-many | must have at most 2 entries
            "currency": "CNY"   | "currency": "yuan"       | price             | invalid-value | is not an acceptable value
            "amount": 1         | "amount": 1.5            | price.amount      | wrong-type    | must be a whole number in range
            """)
    void namesTheFieldThatIsWrong(String good, String bad, String field, String code, String message) {
        var body = GOOD.replace(good, bad);
        if (bad.startsWith("{\"x\"")) {
            body = body.replace("}]", "}]}");
        }
        wrong(post(body), field, code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name": | unreadable-json
            name=x   | unreadable-json
            "text"   | invalid-request
            []       | invalid-request
            ~~       | invalid-request
            """)
    void refusesABodyThatIsNotTheObject(String body, String code) {
        problem(post(body), 400, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /things/7?day=2026-11-25&max=1                    | id     | wrong-type    | must be a UUID
            /things/{id}?max=1                                | day    | required      | is required
            /things/{id}?day=today&max=1                      | day    | wrong-type    | must be a date such as 2026-11-25
            /things/{id}?day=2026-11-25                       | max    | required      | is required
            /things/{id}?day=2026-11-25&max=x                 | max    | wrong-type    | must be a whole number in range
            /things/{id}?day=2026-11-25&max=10                | max    | too-large     | must be at most 9
            /things/{id}?day=2026-11-25&max=1&colour=BLUE     | colour | unknown-value | must be one of RED, GREEN
            /things?limit=0                                   | limit  | too-small     | must be at least 1
            /things?limit=201                                 | limit  | too-large     | must be at most 200
            /things?limit=some                                | limit  | wrong-type    | must be a whole number in range
            """)
    void namesTheParameterThatIsWrong(String uri, String parameter, String code, String message) {
        wrong(get(uri.replace("{id}", ID)), parameter, code, message);
    }

    @Test
    void pagesToTheEnd() {
        var first = page("/things");
        assertThat(first.items()).hasSize(50).startsWith(0);
        var second = page("/things?limit=200&cursor=" + first.nextCursor());
        assertThat(second.items()).hasSize(70).startsWith(50);
        assertThat(second.nextCursor()).isNull();
        problem(get("/things?cursor=" + first.nextCursor() + "A"), 400, "invalid-cursor");
        problem(get("/things?cursor=nonsense"), 400, "invalid-cursor");
    }

    @Test
    void answersWhatHttpHasAStatusFor() {
        problem(get("/nowhere"), 404, "not-found");
        problem(get("/"), 404, "not-found");
        problem(get("/things/..;/x"), 400, "rejected-request");
        var wrongMethod = client().delete().uri("/things").exchange();
        problem(wrongMethod.expectHeader().valueEquals("Allow", "GET, POST"), 405, "method-not-allowed");
        problem(client().get().uri("/things").accept(MediaType.IMAGE_PNG).exchange(), 406, "not-acceptable");
        problem(
                client().post()
                        .uri("/things")
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue("<x/>")
                        .exchange(),
                415,
                "unsupported-media-type");
        problem(post(GOOD.replace("stone", "s".repeat(5_000))), 413, "content-too-large");
    }

    @Test
    void handsOutARefusalWithItsExtensions() {
        problem(get("/refused"), 409, "account-full").jsonPath("$.accounts[1]").isEqualTo("b");
    }

    @Test
    void asksForTheVersionAndComparesIt() {
        problem(get("/versions"), 428, "if-match-required");
        problem(client().get().uri("/versions").header("If-Match", "*").exchange(), 412, "version-changed");
        client().get()
                .uri("/versions")
                .header("If-Match", ETags.of(7))
                .exchange()
                .expectBody(Long.class)
                .isEqualTo(7L);
    }

    @Test
    void tellsNothingOfAnUnhandledFaultButItsRequestId() {
        var answer = client().get()
                .uri("/boom")
                .header("X-Request-Id", "trial-0001")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer)
                .contains("/problems/internal-error", "trial-0001")
                .doesNotContain("secret", "13812345678", "IllegalState");
        problem(get("/broken-filter"), 500, "internal-error");
    }

    @Test
    void tellsWhatTheDatabaseCannotDoNow() {
        problem(get("/away").expectHeader().valueEquals("Retry-After", "2"), 503, "database-unavailable");
        problem(get("/deadlock").expectHeader().valueEquals("Retry-After", "1"), 503, "busy");
        problem(get("/duplicate"), 409, "conflict");
    }

    @Test
    void givesEveryRequestAnIdAndKeepsASaneOne() {
        get("/hello").expectHeader().valueMatches("X-Request-Id", "[0-9a-f-]{36}");
        get("/nowhere").expectHeader().valueMatches("X-Request-Id", "[0-9a-f-]{36}");
        client().get()
                .uri("/hello")
                .header("X-Request-Id", "from-the-gateway.1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "from-the-gateway.1");
        client().get()
                .uri("/hello")
                .header("X-Request-Id", "13812345678")
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
        client().get()
                .uri("/mdc")
                .header("X-Request-Id", "trial-0002")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("[\"tiny-service\",\"trial-0002\"]");
    }

    @Test
    void sendsSecurityHeaders() {
        get("/hello")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*");
    }

    private static void wrong(WebTestClient.ResponseSpec answer, String field, String code, String message) {
        problem(answer, 400, "invalid-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private Page<Integer> page(String uri) {
        return Objects.requireNonNull(get(uri).expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<Integer>>() {})
                .returnResult()
                .getResponseBody());
    }

    private static WebTestClient.BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    private WebTestClient.ResponseSpec post(String json) {
        return client().post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return client().get().uri(uri).exchange();
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }
}
