package shiyu.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DOCUMENTS = Path.of("../docs/openapi");
    private static final List<String> SERVICES = List.of("customer-service", "order-service");

    /** Run with {@code -Dshiyu.openapi.write=true} to write it anew. */
    @Test
    void theCommittedMergeIsThatOfTheCommittedDocuments() throws IOException {
        var services = new TreeMap<String, JsonNode>();
        for (var service : SERVICES) {
            services.put(service, read(service));
        }
        var merged = ContractMerge.pretty(ContractMerge.merge(read("gateway"), services));
        var committed = DOCUMENTS.resolve("shiyu.json");
        if (Boolean.getBoolean("shiyu.openapi.write")) {
            Files.writeString(committed, merged);
        }
        assertThat(Files.readString(committed)).isEqualTo(merged);
    }

    @Test
    void everyPathHasAnOwnerAndInternalOnesStayOut() throws IOException {
        var merged = read("shiyu");
        assertThat(merged.path("paths").properties()).isNotEmpty().allSatisfy(path -> {
            assertThat(path.getValue().path("x-service").asString("")).isNotEmpty();
            assertThat(path.getKey()).doesNotStartWith("/internal");
        });
        assertThat(new Contract(new byte[0], merged).owners())
                .containsEntry("/api/orders", "order-service")
                .containsEntry("/api/agents", "customer-service")
                .containsEntry("/api/health", "gateway");
    }

    @Test
    void refusesTwoOwnersOfOneResource() {
        var paths = JSON.readTree("""
                {"paths": {"/api/orders": {"x-service": "a"}, "/api/orders/{id}": {"x-service": "b"}}}""");
        assertThatThrownBy(() -> new Contract(new byte[0], paths)).hasMessageContaining("/api/orders is owned by");
    }

    @Test
    void refusesOneNameForTwoSchemas() {
        var frame = JSON.readTree("{\"paths\": {}}");
        var services = new TreeMap<>(Map.of(
                "a", schema("string"),
                "b", schema("integer")));
        assertThatThrownBy(() -> ContractMerge.merge(frame, services)).hasMessageContaining("Colour");
    }

    @Test
    void findsTheResourceOfAPath() {
        assertThat(Contract.resource("/api/orders")).isEqualTo("/api/orders");
        assertThat(Contract.resource("/api/orders/1/lines")).isEqualTo("/api/orders");
        assertThat(Contract.resource("/")).isEqualTo("/");
    }

    private static JsonNode schema(String type) {
        return JSON.readTree("{\"components\": {\"schemas\": {\"Colour\": {\"type\": \"%s\"}}}}".formatted(type));
    }

    private static JsonNode read(String name) throws IOException {
        return JSON.readTree(Files.readString(DOCUMENTS.resolve(name + ".json")));
    }
}
