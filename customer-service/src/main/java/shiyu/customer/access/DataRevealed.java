package shiyu.customer.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is used of {@code personal-data.revealed}. */
record DataRevealed(
        UUID revealId,
        UUID who,
        UUID subjectId,
        @Nullable UUID contactId,
        List<String> fields,
        String purpose,
        @Nullable UUID taskId,
        Instant at) {}
