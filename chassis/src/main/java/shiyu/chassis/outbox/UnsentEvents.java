package shiyu.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The events that a relay has to carry. What is in the table is unsent: no position is kept, so an event whose
 * transaction commits late can't be skipped.
 */
final class UnsentEvents {

    private static final int BATCH = 1_000;

    static final String READ = """
            SELECT id, event_id, key, topic, type, payload
            FROM outbox
            WHERE bucket = ANY (ARRAY(
                SELECT bucket FROM outbox_bucket WHERE owner = ? AND lease_until > clock_timestamp()))
            ORDER BY id LIMIT ?
            """;

    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";

    private final Connection connection;
    private final UUID owner;

    UnsentEvents(Connection connection, UUID owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /** The oldest ones of the buckets that the relay holds now. */
    List<Unsent> read() throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, owner);
            statement.setInt(2, BATCH);
            var unsent = new ArrayList<Unsent>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    unsent.add(new Unsent(
                            row.getLong("id"),
                            row.getObject("event_id", UUID.class),
                            row.getString("key"),
                            row.getString("topic"),
                            row.getString("type"),
                            row.getString("payload")));
                }
            }
            return unsent;
        }
    }

    void delete(Collection<Long> acknowledged) throws SQLException {
        if (acknowledged.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("bigint", acknowledged.toArray()));
            statement.executeUpdate();
        }
    }
}
