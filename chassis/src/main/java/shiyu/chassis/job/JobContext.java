package shiyu.chassis.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a step goes on from. */
public record JobContext(
        UUID id,
        String kind,
        long done,
        @Nullable Long total,
        JsonNode state,
        @Nullable UUID createdBy) {

    /** The state as the record that it was written from. */
    public <T> T state(Class<T> type) {
        return JobState.read(state, type);
    }
}
