package shiyu.chassis.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param key identity of the aggregate it happened to
 * @param sequence grows with every event of the key
 * @param time when it was appended
 */
public record Received<T>(UUID id, String type, String key, long sequence, Instant time, T data) {}
