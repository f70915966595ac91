package shiyu.standalone.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import shiyu.standalone.demo.world.DemoStore;
import tools.jackson.databind.JsonNode;

/**
 * The stores of the house.
 *
 * @param wereThere false when any had to be opened: then no order of it can have come in yet
 */
record Stores(Map<DemoStore, UUID> ids, boolean wereThere) {

    static Stores complete(Session manager) {
        var ids = new EnumMap<DemoStore, UUID>(DemoStore.class);
        for (JsonNode item : manager.get("/api/stores").items()) {
            var id = UUID.fromString(item.path("id").asString());
            Stream.of(DemoStore.values())
                    .filter(store -> store.code().equals(item.path("code").asString("")))
                    .forEach(store -> ids.put(store, id));
        }
        boolean wereThere = ids.size() == DemoStore.values().length;
        for (var store : DemoStore.values()) {
            ids.computeIfAbsent(store, _ -> open(store, manager));
        }
        return new Stores(ids, wereThere);
    }

    UUID id(DemoStore store) {
        return ids.getOrDefault(store, new UUID(0, 0));
    }

    private static UUID open(DemoStore store, Session manager) {
        return manager.post(
                        "/api/stores", Map.of("channel", store.channel(), "name", store.title(), "code", store.code()))
                .id();
    }
}
