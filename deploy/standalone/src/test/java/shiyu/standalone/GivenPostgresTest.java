package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shiyu.localservers.Durability;
import shiyu.localservers.LocalPostgres;

class GivenPostgresTest {

    @Test
    void makesTheServicesDatabasesOnceOnAServerThatSomebodyElseRuns(@TempDir Path folder) throws Exception {
        try (var server = LocalPostgres.start(folder, Durability.VOLATILE)) {
            var admin = server.superuser();
            var given = GivenPostgres.at(GivenPostgres.address(
                    "postgresql://%s:%s@%s:%d".formatted(admin.user(), admin.password(), admin.host(), admin.port())));

            var made = given.database("shiyu_order");
            var found = given.database("shiyu_order");

            assertThat(found).isEqualTo(made);
            try (var connection = found.connect()) {
                assertThat(connection.getCatalog()).isEqualTo("shiyu_order");
            }
            assertThat(given.toString()).doesNotContain(admin.password());
        }
    }
}
