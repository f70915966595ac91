package shiyu.order.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;

/** Somebody saw the phone number of a person. */
public record Revealed(
        UUID id,
        AgentId who,
        UUID subject,
        ContactId contact,
        TaskId task,
        @Nullable String purpose,
        Instant at) {}
