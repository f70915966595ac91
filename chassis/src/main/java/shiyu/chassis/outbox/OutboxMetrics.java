package shiyu.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code shiyu.outbox.sent} (the rate), {@code shiyu.outbox.depth} (rows that wait, counted up to {@value #MOST}) and
 * {@code shiyu.outbox.oldest.age} in seconds.
 */
final class OutboxMetrics {

    private static final int MOST = 100_000;
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final String MEASURE = """
            SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT %d) AS waiting) AS depth,
                   coalesce((SELECT extract(epoch FROM clock_timestamp() - created_at) * 1000
                             FROM outbox ORDER BY id LIMIT 1), 0)::bigint AS age
            """.formatted(MOST);

    private final AtomicLong depth = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private final Counter sent;
    private long dueAt = System.nanoTime();

    OutboxMetrics(MeterRegistry registry) {
        sent = Counter.builder("shiyu.outbox.sent")
                .description("events that Kafka has acknowledged")
                .register(registry);
        Gauge.builder("shiyu.outbox.depth", depth, AtomicLong::get)
                .description("events that wait to be sent")
                .register(registry);
        Gauge.builder("shiyu.outbox.oldest.age", oldestMillis, millis -> millis.get() / 1000.0)
                .description("how long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    void sent(int events) {
        sent.increment(events);
    }

    void measure(Connection connection) throws SQLException {
        if (System.nanoTime() - dueAt < 0) {
            return;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MEASURE)) {
            row.next();
            depth.set(row.getLong("depth"));
            oldestMillis.set(row.getLong("age"));
        }
        dueAt = System.nanoTime() + INTERVAL.toNanos();
    }
}
