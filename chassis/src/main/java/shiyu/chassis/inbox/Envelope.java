package shiyu.chassis.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the inbox reads of a CloudEvent. */
record Envelope(
        UUID id,
        String type,
        String subject,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        JsonNode data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Throws an unchecked exception when it isn't one. */
    static Envelope parse(String text) {
        var envelope = JSON.readValue(text, Envelope.class);
        if (envelope.id == null || envelope.type == null || envelope.data == null) {
            throw new IllegalArgumentException("not an event: id, type or data is missing");
        }
        return envelope;
    }

    <T> Received<T> received(Class<T> as) {
        return new Received<>(id, type, subject, sequence, time, JSON.treeToValue(data, as));
    }
}
