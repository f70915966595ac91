package shiyu.chassis.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a topic holds, judged. Doubles are allowed: only the first occurrence of an event counts. */
record Delivered(List<JsonNode> events) {

    Set<String> ids() {
        var ids = new HashSet<String>();
        events.forEach(event -> ids.add(event.get("id").asString()));
        return ids;
    }

    int lost(Collection<String> appended) {
        var missing = new HashSet<>(appended);
        missing.removeAll(ids());
        return missing.size();
    }

    /** Events whose first occurrence comes after that of a later one of the same key. */
    List<JsonNode> misplaced() {
        var seen = new HashSet<String>();
        var latest = new HashMap<String, Long>();
        var misplaced = new LinkedHashSet<JsonNode>();
        for (var event : events) {
            if (seen.add(event.get("id").asString())) {
                var sequence = event.get("sequence").asLong();
                var highest = latest.merge(event.get("subject").asString(), sequence, Math::max);
                if (highest > sequence) {
                    misplaced.add(event);
                }
            }
        }
        return List.copyOf(misplaced);
    }
}
