package shiyu.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void servesDurablyAndOnlyWithPasswords() throws Exception {
        try (var postgres = LocalPostgres.start(folder, Durability.DURABLE)) {
            var orders = postgres.database("shiyu_order");

            assertThat(show(orders, "fsync")).isEqualTo("on");
            assertThat(show(orders, "synchronous_commit")).isEqualTo("on");
            assertThat(show(orders, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(show(orders, "server_encoding")).isEqualTo("UTF8");
            var guessed = new Database(orders.host(), orders.port(), orders.name(), orders.user(), "guessed");
            assertThatThrownBy(guessed::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void makesDatabasesOnceAndLetsOnlyTheirOwnersIn() throws Exception {
        try (var postgres = LocalPostgres.start(folder, Durability.VOLATILE)) {
            var orders = postgres.database("shiyu_order");
            execute(orders, "CREATE TABLE kept (id int)");
            var again = postgres.database("shiyu_order");
            execute(again, "INSERT INTO kept VALUES (1)");
            var customers = postgres.database("shiyu_customer");

            var intruder =
                    new Database(orders.host(), orders.port(), orders.name(), customers.user(), customers.password());
            assertThatThrownBy(intruder::connect).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> postgres.database("x; DROP TABLE kept"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsDataAndPortOverARestart() throws Exception {
        int port;
        try (var postgres = LocalPostgres.start(folder, Durability.DURABLE)) {
            port = postgres.port();
            execute(postgres.database("shiyu_order"), "CREATE TABLE kept AS SELECT 7 AS id");
        }
        try (var postgres = LocalPostgres.start(folder, Durability.DURABLE)) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(query(postgres.database("shiyu_order"), "SELECT id FROM kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void comesBackOnItsPortWhenThePostmasterIsKilled() throws Exception {
        try (var postgres = LocalPostgres.start(folder, Durability.DURABLE)) {
            var orders = postgres.database("shiyu_order");
            execute(orders, "CREATE TABLE kept AS SELECT 7 AS id");
            long killed = postgres.pid();
            try (var busy = orders.connect();
                    var statement = busy.createStatement()) {
                statement.execute("BEGIN");
                kill(killed);

                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .untilAsserted(() ->
                                assertThat(query(orders, "SELECT id FROM kept")).isEqualTo("7"));
            }
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void comesBackEachTimeItIsKilled() throws Exception {
        try (var postgres = LocalPostgres.start(folder, Durability.VOLATILE)) {
            for (int round = 0; round < 3; round++) {
                long killed = postgres.pid();
                kill(killed);
                await().atMost(Duration.ofSeconds(30)).until(() -> postgres.pid() != killed);
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(() -> query(postgres.superuser(), "SELECT 1").equals("1"));
            }
        }
    }

    @Test
    void endsBackendsThatDoNotNoticeTheirPostmastersDeath() throws Exception {
        try (var postgres = LocalPostgres.start(folder, Durability.VOLATILE)) {
            var database = postgres.superuser();
            long killed = postgres.pid();
            var spinning = Thread.ofVirtual().start(() -> spin(database));
            await().until(() -> query(
                            database, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series%'")
                    .equals("2"));
            kill(killed);

            await().atMost(Duration.ofSeconds(40))
                    .ignoreExceptions()
                    .until(() -> query(database, "SELECT 1").equals("1"));
            spinning.join(Duration.ofSeconds(5));
            assertThat(spinning.isAlive()).isFalse();
        }
    }

    @Test
    void stopsAServerThatAKilledJvmLeftBehind() throws Exception {
        long left;
        try (var jvm = OtherJvm.running(LeavesPostgresBehind.class, folder.toString())) {
            left = Long.parseLong(jvm.firstLine());
            jvm.kill();
        }
        assertThat(ProcessHandle.of(left)).get().matches(ProcessHandle::isAlive);

        try (var postgres = LocalPostgres.start(folder, Durability.DURABLE)) {
            assertThat(postgres.pid()).isNotEqualTo(left);
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(query(postgres.database("shiyu_order"), "SELECT id FROM kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void startsWhenJvmAndPostmasterWereKilled() throws Exception {
        try (var jvm = OtherJvm.running(LeavesPostgresBehind.class, folder.toString())) {
            long postmaster = Long.parseLong(jvm.firstLine());
            jvm.kill();
            kill(postmaster);
        }
        try (var postgres = LocalPostgres.start(folder, Durability.DURABLE)) {
            assertThat(query(postgres.database("shiyu_order"), "SELECT id FROM kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void leavesAForeignProcessAlone() throws Exception {
        LocalPostgres.start(folder, Durability.VOLATILE).close();
        var foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("data/postmaster.pid"), foreign.pid() + "\n" + folder + "\n");
            long before = System.nanoTime();
            try (var postgres = LocalPostgres.start(folder, Durability.VOLATILE)) {
                assertThat(query(postgres.superuser(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void choosesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port;
        try (var postgres = LocalPostgres.start(folder, Durability.VOLATILE)) {
            port = postgres.port();
        }
        try (var _ = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                var postgres = LocalPostgres.start(folder, Durability.VOLATILE)) {
            assertThat(postgres.port()).isNotEqualTo(port);
            assertThat(query(postgres.superuser(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (var _ = LocalPostgres.start(folder, Durability.VOLATILE)) {
            assertThatThrownBy(() -> LocalPostgres.start(folder, Durability.VOLATILE))
                    .isInstanceOf(FolderLock.FolderInUse.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        var postgres = LocalPostgres.start(folder, Durability.VOLATILE);
        long pid = postgres.pid();
        postgres.close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    private static void spin(Database database) {
        try {
            execute(database, "SELECT sum(i) FROM generate_series(1, 100000000000) AS i");
        } catch (SQLException _) {
            // its server was killed
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static String show(Database database, String setting) throws SQLException {
        return query(database, "SHOW " + setting);
    }

    private static String query(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Starts a server, says who it is and waits to be killed. */
    static final class LeavesPostgresBehind {

        static void main(String[] folder) throws IOException, SQLException, InterruptedException {
            var postgres = LocalPostgres.start(Path.of(folder[0]), Durability.DURABLE);
            execute(postgres.database("shiyu_order"), "CREATE TABLE kept AS SELECT 7 AS id");
            OtherJvm.say(Long.toString(postgres.pid()));
            Thread.sleep(Duration.ofMinutes(2));
        }
    }
}
