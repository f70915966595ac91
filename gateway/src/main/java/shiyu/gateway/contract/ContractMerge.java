package shiyu.gateway.contract;

import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one OpenAPI document of those of the services. */
final class ContractMerge {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractMerge() {}

    /**
     * @param frame title, version, servers and security schemes of the merged document, and the gateway's own paths
     * @param services the services' documents by service name; internal paths stay out
     * @throws IllegalStateException when two services describe the same path, or the same schema name differently
     */
    static JsonNode merge(JsonNode frame, SortedMap<String, JsonNode> services) {
        var merged = (ObjectNode) frame.deepCopy();
        var paths = merged.withObject("/paths");
        paths.properties().forEach(path -> ((ObjectNode) path.getValue()).put(Contract.OWNER, "gateway"));
        services.forEach((service, document) -> {
            document.path("paths").properties().stream()
                    .filter(path -> !path.getKey().startsWith("/internal/"))
                    .forEach(path -> addPath(paths, service, path));
            document.path("components").properties().forEach(kind -> addComponents(merged, service, kind));
        });
        return merged;
    }

    private static void addPath(ObjectNode paths, String service, Map.Entry<String, JsonNode> path) {
        if (paths.has(path.getKey())) {
            throw new IllegalStateException("%s describes %s, which stands already".formatted(service, path.getKey()));
        }
        paths.set(path.getKey(), ((ObjectNode) path.getValue().deepCopy()).put(Contract.OWNER, service));
    }

    private static void addComponents(ObjectNode merged, String service, Map.Entry<String, JsonNode> kind) {
        var known = merged.withObject("/components/" + kind.getKey());
        kind.getValue().properties().forEach(component -> {
            var standing = known.get(component.getKey());
            if (standing != null && !standing.equals(component.getValue())) {
                throw new IllegalStateException(
                        "%s means something else by the %s %s".formatted(service, kind.getKey(), component.getKey()));
            }
            known.set(component.getKey(), component.getValue());
        });
    }

    static String pretty(JsonNode document) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n") + "\n";
    }
}
