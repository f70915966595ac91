package shiyu.chassis.database;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Waits until PostgreSQL answers, then brings the chassis' tables up to date and after them the service's own. */
final class PatientMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CHASSIS_TABLES = "classpath:db/chassis";
    private static final String CHASSIS_HISTORY = "flyway_chassis_history";

    private final DirectConnections connections;
    private final Duration patience;

    PatientMigration(DirectConnections connections, Duration patience) {
        this.connections = connections;
        this.patience = patience;
    }

    @Override
    public void migrate(Flyway service) {
        awaitPostgres();
        Flyway.configure(service.getConfiguration().getClassLoader())
                .configuration(service.getConfiguration())
                .locations(CHASSIS_TABLES)
                .table(CHASSIS_HISTORY)
                .load()
                .migrate();
        service.migrate();
    }

    private void awaitPostgres() {
        var deadline = System.nanoTime() + patience.toNanos();
        var waiting = false;
        while (true) {
            try (var _ = connections.open("start")) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("PostgreSQL did not answer within " + patience, e);
                }
                if (!waiting) {
                    log.info("waiting for PostgreSQL: {}", e.getMessage());
                    waiting = true;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
