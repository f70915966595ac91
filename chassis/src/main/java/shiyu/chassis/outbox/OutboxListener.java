package shiyu.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shiyu.chassis.database.DirectConnections;
import shiyu.chassis.loop.Work;

/** Hears that another process has committed events, on a connection that does nothing else. */
final class OutboxListener implements Work {

    private static final Logger log = LoggerFactory.getLogger(OutboxListener.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    private final DirectConnections connections;
    private final Runnable news;
    private @Nullable Connection connection;

    OutboxListener(DirectConnections connections, Runnable news) {
        this.connections = connections;
        this.news = news;
    }

    @Override
    public void turn() throws SQLException {
        if (connection == null) {
            connection = listen();
        }
        var heard = connection.unwrap(PGConnection.class).getNotifications((int) WAIT.toMillis());
        if (heard != null && heard.length > 0) {
            news.run();
        }
    }

    private Connection listen() throws SQLException {
        var open = connections.open("outbox-listener");
        try (var statement = open.createStatement()) {
            statement.execute("LISTEN " + OtherRelays.CHANNEL);
            return open;
        } catch (SQLException e) {
            open.close();
            throw e;
        }
    }

    @Override
    public void release() {
        try (var _ = connection) {
            connection = null;
        } catch (SQLException e) {
            log.debug("the connection was gone already", e);
        }
    }
}
