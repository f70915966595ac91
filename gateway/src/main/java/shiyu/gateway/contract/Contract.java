package shiyu.gateway.contract;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The merged OpenAPI document. Every path in it names its owner in {@code x-service}; the gateway routes by nothing
 * else, so that an operation nobody has described cannot be reached.
 */
public final class Contract {

    static final String OWNER = "x-service";

    private final byte[] json;
    private final Map<String, String> owners;

    Contract(byte[] json, JsonNode document) {
        this.json = json.clone();
        this.owners = owners(document);
    }

    /** The document as it is served. */
    public byte[] json() {
        return json.clone();
    }

    /**
     * Owner by resource, e.g. {@code /api/orders} → {@code order-service}. A resource is the first two segments of a
     * path.
     */
    public Map<String, String> owners() {
        return owners;
    }

    /** {@code /api/orders/{id}} and {@code /api/orders} are the resource {@code /api/orders}. */
    public static String resource(String path) {
        var second = path.indexOf('/', 1);
        var third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }

    private static Map<String, String> owners(JsonNode document) {
        var owners = new TreeMap<String, String>();
        document.path("paths").properties().forEach(path -> {
            var owner = path.getValue().path(OWNER).asString("");
            var other = owners.put(resource(path.getKey()), owner);
            if (other != null && !other.equals(owner)) {
                throw new IllegalStateException(
                        "%s is owned by %s and by %s".formatted(resource(path.getKey()), other, owner));
            }
        });
        return Map.copyOf(owners);
    }
}
