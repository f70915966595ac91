package shiyu.localservers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Databases that each have a role of the same name as owner and let nobody else in. */
record OwnedDatabases(Database superuser) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    static OwnedDatabases on(Database superuser) {
        return new OwnedDatabases(superuser);
    }

    Database findOrCreate(String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        var owned = new Database(superuser.host(), superuser.port(), name, name, passwordOf(name));
        try (var connection = superuser.connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, owned.password()));
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %1$s OWNER %1$s".formatted(name));
            }
            execute(connection, "REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
        }
        return owned;
    }

    /** Derived from the superuser's, so that there is one secret to keep and no list of passwords to lose. */
    private String passwordOf(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(superuser.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
