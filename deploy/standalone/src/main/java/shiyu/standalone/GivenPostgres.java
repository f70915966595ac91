package shiyu.standalone;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import shiyu.localservers.Database;

/**
 * A PostgreSQL server that somebody else runs. Its user owns the services' databases, which are made if they are not
 * there.
 */
record GivenPostgres(String host, int port, String user, String password) implements Databases {

    private static final int DEFAULT_PORT = 5432;

    /** Checks the form {@code postgresql://user:password@host:port}. */
    static URI address(String text) {
        try {
            var address = URI.create(text);
            if ("postgresql".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() != null
                    && address.getUserInfo().contains(":")) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // said below, without the password that the text may hold
        }
        throw new Options.UsageError("--postgres-url must look like postgresql://user:password@host:5432");
    }

    static GivenPostgres at(URI address) {
        int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        var sign = address.getUserInfo();
        int colon = sign.indexOf(':');
        return new GivenPostgres(address.getHost(), port, sign.substring(0, colon), sign.substring(colon + 1));
    }

    @Override
    public Database database(String name) throws SQLException {
        try (var connection = named("postgres").connect()) {
            if (!exists(connection, name)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + name);
                }
            }
        }
        return named(name);
    }

    private Database named(String database) {
        return new Database(host, port, database, user, password);
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            return statement.executeQuery().next();
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL at %s:%d".formatted(host, port);
    }
}
