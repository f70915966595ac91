package shiyu.chassis.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An event in the JSON form of CloudEvents 1.0, as it stays in the topic for ever. */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "sequence",
    "traceparent",
    "data"
})
record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        long sequence,
        @Nullable String traceparent,
        Event data) {

    /** Our own mapper: what a service does to its web JSON must not change what its events look like. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Envelope of(UUID id, String source, Event event, Instant time, @Nullable String traceparent) {
        return new Envelope(
                "1.0",
                id,
                source,
                event.type(),
                event.key(),
                time,
                "application/json",
                event.sequence(),
                traceparent,
                event);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
