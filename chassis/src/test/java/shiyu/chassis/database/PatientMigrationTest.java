package shiyu.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import shiyu.chassis.test.TestServers;
import shiyu.localservers.Database;

class PatientMigrationTest {

    @Test
    void bringsTheChassisTablesAndThenTheServicesOwn() throws SQLException {
        var database = TestServers.database("migration");
        migrate(database, Duration.ofSeconds(10));
        migrate(database, Duration.ofSeconds(10));
        try (var connection = database.connect()) {
            assertThat(versions(connection, "flyway_chassis_history")).contains("001", "002", "003", "004");
            assertThat(versions(connection, "flyway_schema_history")).containsExactly("0", "001");
        }
    }

    @Test
    void waitsUntilPostgresAnswers() throws Exception {
        var database = TestServers.database("migration");
        try (var admin = database.connect();
                var statement = admin.createStatement()) {
            statement.execute("ALTER DATABASE %s CONNECTION LIMIT 1".formatted(database.name()));
            var migration = CompletableFuture.runAsync(() -> migrate(database, Duration.ofSeconds(30)));
            assertThat(migration).isNotCompleted();
            Thread.sleep(Duration.ofMillis(300));
            assertThat(migration).isNotCompleted();
            statement.execute("ALTER DATABASE %s CONNECTION LIMIT -1".formatted(database.name()));
            assertThat(migration).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void givesUpInTheEnd() {
        var nowhere = new Database("127.0.0.1", 1, "nothing", "nobody", "");
        assertThatThrownBy(() -> migrate(nowhere, Duration.ofMillis(200)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not answer");
    }

    private static void migrate(Database database, Duration patience) {
        var properties = new DatabaseProperties(database.url(), database.user(), database.password(), patience);
        var service = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/test")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        new PatientMigration(new DirectConnections(properties), patience).migrate(service);
    }

    private static List<String> versions(Connection connection, String history) throws SQLException {
        var versions = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT version FROM %s ORDER BY installed_rank".formatted(history))) {
            while (row.next()) {
                versions.add(row.getString(1));
            }
        }
        return versions;
    }
}
