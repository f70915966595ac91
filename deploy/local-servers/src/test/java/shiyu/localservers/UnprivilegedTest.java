package shiyu.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {

    @TempDir
    Path folder;

    @Test
    void letsRootRunPostgresInAUserNamespace() throws Exception {
        assumeRootWith(Unprivileged.IN_USER_NAMESPACE);
        startsAndRestarts(Unprivileged.IN_USER_NAMESPACE);
    }

    @Test
    void letsRootRunPostgresAsNobodyBelowAFolderThatIsClosedToNobody() throws Exception {
        assumeRootWith(Unprivileged.AS_NOBODY);
        startsAndRestarts(Unprivileged.AS_NOBODY);
    }

    private void startsAndRestarts(Unprivileged user) throws IOException, SQLException {
        for (int start = 0; start < 2; start++) {
            try (var postgres = LocalPostgres.start(folder, Durability.VOLATILE, user)) {
                var database = postgres.database("shiyu_order");
                try (var connection = database.connect()) {
                    assertThat(connection.isValid(1)).isTrue();
                }
            }
        }
    }

    private static void assumeRootWith(Unprivileged user) throws IOException {
        assumeTrue(!Unprivileged.here().equals(Unprivileged.AS_WE_ARE), "runs as root");
        assumeTrue(Programs.run(user.command(List.of("true"))).succeeded(), "is allowed to change what it is");
    }
}
