package shiyu.localservers;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server is told on its command line, where no file and no {@code ALTER SYSTEM} overrules it. */
final class PostgresSettings {

    private static final List<String> SYNCING = List.of("fsync", "synchronous_commit", "full_page_writes");

    private PostgresSettings() {}

    static Map<String, String> of(int port, Durability durability) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "1GB");
        settings.put("TimeZone", "UTC");
        settings.put("lc_messages", "C");
        SYNCING.forEach(name -> settings.put(name, durability.syncing()));
        // personal data has no place in a log: neither statements nor the values that an error's details quote
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }

    /** Asserts in the running server that a commit means what it was promised to mean. */
    static void verify(Database superuser, Durability durability) {
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            for (var name : SYNCING) {
                var result = statement.executeQuery("SHOW " + name);
                result.next();
                if (!result.getString(1).equals(durability.syncing())) {
                    throw new IllegalStateException("PostgreSQL runs with %s=%s".formatted(name, result.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }
}
