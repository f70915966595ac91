package shiyu.chassis.outbox;

import java.util.UUID;

/** A committed event that Kafka has not acknowledged. */
record Unsent(long id, UUID eventId, String key, String topic, String type, String payload) {}
