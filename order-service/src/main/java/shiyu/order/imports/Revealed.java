package shiyu.order.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;

/**
 * Somebody fetched a file in which a person stands in clear.
 *
 * @param subject the same for the same person
 * @param contact absent when the person is not known to have bought
 */
public record Revealed(
        UUID id, UUID who, UUID subject, @Nullable ContactId contact, List<String> fields, ImportId file, Instant at) {}
