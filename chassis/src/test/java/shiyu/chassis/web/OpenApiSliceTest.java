package shiyu.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.openapi.OpenApiAutoConfiguration;
import shiyu.chassis.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = TinyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=tiny", "spring.application.name=tiny-service"})
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocSpecPropertiesConfiguration.class,
    SpringDocWebFluxConfiguration.class,
    OpenApiAutoConfiguration.class
})
class OpenApiSliceTest {

    @LocalServerPort
    private int port;

    private JsonNode document = JsonMapper.shared().nullNode();

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        TestTokens.trust(registry);
    }

    @BeforeEach
    void fetch() {
        var body = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1_000_000))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        document = JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    @Test
    void introducesItself() {
        assertThat(at("/openapi").asString()).startsWith("3.1");
        assertThat(at("/info/title").asString()).isEqualTo("Shiyu tiny-service");
        assertThat(at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
    }

    @Test
    void saysOfEachOperationWhoMayUseIt() {
        assertThat(at("/paths/~1orders/get/x-required-right").asString()).isEqualTo("orders.read");
        assertThat(at("/paths/~1orders/get/x-owner").asString()).isEqualTo("assignee");
        assertThat(at("/paths/~1accounts/get/x-required-right/1").asString()).isEqualTo("people.read");
        assertThat(at("/paths/~1mine/get/x-required-right").asString()).isEqualTo("signed-in");
        assertThat(at("/paths/~1hello/get/x-required-right").asString()).isEqualTo("none");
        assertThat(at("/paths/~1hello/get/security").isEmpty()).isTrue();
        assertThat(at("/paths/~1orders/get/security/0").has("bearer")).isTrue();
        assertThat(at("/paths/~1internal~1fetch").isMissingNode()).isTrue();
        assertThat(operations())
                .hasSizeGreaterThan(10)
                .allSatisfy(operation ->
                        assertThat(operation.has("x-required-right")).isTrue());
    }

    @Test
    void givesEveryOperationANameOfItsOwn() {
        assertThat(operations())
                .extracting(operation -> operation.get("operationId").asString())
                .doesNotHaveDuplicates()
                .contains("tinyList", "tinyAdd");
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.get("tags").get(0).asString()).isEqualTo("tiny");
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("description").asString()).isNotBlank();
        });
        assertThat(at("/paths/~1things/get/description").asString()).isEqualTo("Newest first.");
    }

    @Test
    void declaresTheProblemsThatAnOperationCanAnswer() {
        assertThat(problems("/paths/~1things/post/responses"))
                .containsExactly("200", "400", "409", "413", "415", "500", "503");
        assertThat(problems("/paths/~1orders/get/responses")).containsExactly("200", "401", "403", "500", "503");
        assertThat(problems("/paths/~1things~1{id}/get/responses")).containsExactly("200", "400", "404", "500", "503");
        assertThat(problems("/paths/~1versions/get/responses")).contains("412", "428");
        assertThat(at("/components/responses/NotFound/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(at("/components/responses/Unavailable/headers").has("Retry-After"))
                .isTrue();
    }

    @Test
    void typesWhatMayBeNull() {
        var thing = at("/components/schemas/Thing");
        assertThat(texts(thing.get("required"))).containsExactly("lines", "name");
        assertThat(texts(thing.at("/properties/day/type"))).containsExactly("string", "null");
        assertThat(thing.at("/properties/colour/enum/2").isNull()).isTrue();
        assertThat(thing.at("/properties/price/oneOf/0/$ref").asString()).endsWith("/Money");
        assertThat(thing.at("/properties/price/oneOf/1/type").asString()).isEqualTo("null");
        assertThat(at("/components/schemas/Money/type").asString()).isEqualTo("object");
        assertThat(texts(at("/components/schemas/PageInteger/required"))).containsExactly("items");
    }

    @Test
    void knowsTheParametersOfAPageButNotTheCaller() {
        var list = at("/paths/~1things/get/parameters");
        assertThat(list.findValuesAsString("name")).containsExactly("limit", "cursor");
        assertThat(list.at("/0/schema/maximum").asInt()).isEqualTo(200);
        assertThat(at("/paths/~1mine/get/parameters").isMissingNode()).isTrue();
    }

    private JsonNode at(String pointer) {
        return document.at(pointer);
    }

    private List<JsonNode> operations() {
        return document.get("paths").values().stream()
                .flatMap(path -> path.values().stream())
                .toList();
    }

    private List<String> problems(String pointer) {
        return at(pointer).propertyNames().stream().sorted().toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
