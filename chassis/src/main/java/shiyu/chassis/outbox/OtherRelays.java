package shiyu.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells the relays of other processes that there is something to carry. Not from the transactions that append: a NOTIFY
 * takes a lock on the whole database at commit and costs two thirds of the inserts; at most every 20 ms it costs
 * nothing.
 */
final class OtherRelays {

    static final String CHANNEL = "shiyu_outbox";

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final AtomicBoolean news = new AtomicBoolean();
    private long nextAt = System.nanoTime();

    void haveNews() {
        news.set(true);
    }

    void tell(Connection connection) throws SQLException {
        if (System.nanoTime() - nextAt < 0 || !news.compareAndSet(true, false)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("NOTIFY " + CHANNEL);
        }
        nextAt = System.nanoTime() + INTERVAL.toNanos();
    }

    /** How long one may wait without keeping news back for too long. */
    Duration untilTold(Duration otherwise) {
        return news.get() ? INTERVAL : otherwise;
    }
}
