package shiyu.chassis.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Long work and how far it has come.
 *
 * @param kind names the {@link JobHandler}
 * @param total null while it isn't known
 * @param state what the next step goes on from
 * @param version grows with every change
 */
public record Job(
        UUID id,
        String kind,
        JobStatus status,
        long done,
        @Nullable Long total,
        JsonNode state,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long version) {}
