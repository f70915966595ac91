package shiyu.order.order.persistence;

import java.util.Collection;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into JSON and back, so that any number of them is one parameter of one statement. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Rows() {}

    static String write(Collection<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    static <T> T read(String row, Class<T> type) {
        return JSON.readValue(row, type);
    }
}
