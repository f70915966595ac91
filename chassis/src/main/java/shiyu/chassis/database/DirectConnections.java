package shiyu.chassis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of their own, outside of the pool, for the threads that may block. */
public final class DirectConnections {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final DatabaseProperties properties;

    public DirectConnections(DatabaseProperties properties) {
        this.properties = properties;
    }

    /**
     * A new one, for the caller to close.
     *
     * @param purpose what pg_stat_activity calls it
     */
    public Connection open(String purpose) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:" + properties.url());
        source.setUser(properties.username());
        source.setPassword(properties.password());
        source.setApplicationName(purpose);
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setLoginTimeout((int) CONNECT.toSeconds());
        source.setSocketTimeout((int) ANSWER.toSeconds());
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }
}
