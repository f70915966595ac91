package shiyu.localservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database on a {@link LocalPostgres} and the role that owns it. */
public record Database(String host, int port, String name, String user, String password) {

    /** Without the scheme of a driver: {@code postgresql://127.0.0.1:5432/shiyu_order}. */
    public String url() {
        return "postgresql://%s:%d/%s".formatted(host, port, name);
    }

    public String jdbcUrl() {
        return "jdbc:" + url();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url(), user);
    }
}
