package shiyu.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * A relay's share of the buckets: as many as every living relay gets, for as long as it keeps renewing them. A relay
 * that has more gives the surplus up, one that has fewer takes what is free.
 */
final class BucketLeases {

    private static final String RENEW = """
            WITH alive AS (
                INSERT INTO outbox_relay (owner, alive_until) VALUES (?, clock_timestamp() + ? * interval '1 ms')
                ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until
                RETURNING owner
            ), renewed AS (
                UPDATE outbox_bucket SET lease_until = clock_timestamp() + ? * interval '1 ms'
                WHERE owner = (SELECT owner FROM alive)
                RETURNING bucket
            )
            SELECT (SELECT count(*) FROM renewed) AS held,
                   (SELECT count(*) FROM outbox_relay
                    WHERE alive_until > clock_timestamp() AND owner <> (SELECT owner FROM alive)) AS others
            """;

    private static final String TAKE = """
            UPDATE outbox_bucket
            SET owner = ?, fence = fence + 1, lease_until = clock_timestamp() + ? * interval '1 ms'
            WHERE bucket IN (SELECT bucket FROM outbox_bucket
                             WHERE owner IS NULL OR lease_until < clock_timestamp()
                             ORDER BY bucket LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    private static final String GIVE_UP = """
            UPDATE outbox_bucket SET owner = NULL, lease_until = '-infinity'
            WHERE bucket IN (SELECT bucket FROM outbox_bucket WHERE owner = ? ORDER BY bucket DESC LIMIT ?)
            """;

    private static final String LEAVE = """
            WITH left_behind AS (DELETE FROM outbox_relay WHERE owner = ? OR alive_until < now() - interval '1 day')
            UPDATE outbox_bucket SET owner = NULL, lease_until = '-infinity' WHERE owner = ?
            """;

    private final Connection connection;
    private final UUID owner;
    private final long leaseMillis;
    private long renewalDue = System.nanoTime();
    private int held;

    BucketLeases(Connection connection, UUID owner, Duration lease) {
        this.connection = connection;
        this.owner = owner;
        this.leaseMillis = lease.toMillis();
    }

    /** Renews what is held and settles the share, several times within the length of a lease. */
    void keep() throws SQLException {
        if (System.nanoTime() - renewalDue < 0) {
            return;
        }
        var share = renew();
        if (held > share) {
            giveUp(held - share);
            held = share;
        } else if (held < share) {
            held += take(share - held);
        }
        renewalDue = System.nanoTime() + Duration.ofMillis(leaseMillis / 5).toNanos();
    }

    private int renew() throws SQLException {
        try (var statement = connection.prepareStatement(RENEW)) {
            statement.setObject(1, owner);
            statement.setLong(2, leaseMillis);
            statement.setLong(3, leaseMillis);
            try (var row = statement.executeQuery()) {
                row.next();
                held = row.getInt("held");
                return Math.ceilDiv(Buckets.COUNT, 1 + row.getInt("others"));
            }
        }
    }

    private int take(int wanted) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, owner);
            statement.setLong(2, leaseMillis);
            statement.setInt(3, wanted);
            return statement.executeUpdate();
        }
    }

    private void giveUp(int surplus) throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_UP)) {
            statement.setObject(1, owner);
            statement.setInt(2, surplus);
            statement.executeUpdate();
        }
    }

    /** Whether no other relay carries anything. */
    boolean hasAll() {
        return held == Buckets.COUNT;
    }

    /** Gives up everything, for others to take at once. */
    void leave() throws SQLException {
        try (var statement = connection.prepareStatement(LEAVE)) {
            statement.setObject(1, owner);
            statement.setObject(2, owner);
            statement.executeUpdate();
        }
    }
}
