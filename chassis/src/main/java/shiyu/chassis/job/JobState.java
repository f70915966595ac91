package shiyu.chassis.job;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of a job's state. */
final class JobState {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JobState() {}

    static String write(Object state) {
        return JSON.writeValueAsString(state);
    }

    static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    static <T> T read(JsonNode state, Class<T> type) {
        return JSON.treeToValue(state, type);
    }
}
