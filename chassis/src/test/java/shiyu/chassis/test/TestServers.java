package shiyu.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import shiyu.localservers.Database;
import shiyu.localservers.Durability;
import shiyu.localservers.LocalKafka;
import shiyu.localservers.LocalPostgres;

/** One PostgreSQL and one Kafka for the whole test run, started when first asked for; nothing is shared on them. */
public final class TestServers {

    private static final Logger log = LoggerFactory.getLogger(TestServers.class);
    private static final AtomicInteger HOUSES = new AtomicInteger();

    private TestServers() {}

    /**
     * A fresh database, and topics and groups of its own, for every application context.
     *
     * @param service short name, e.g. {@code order}
     */
    public static void connect(DynamicPropertyRegistry registry, String service) {
        connect(registry, database(service));
    }

    /** The same with a database of the test's own. */
    public static void connect(DynamicPropertyRegistry registry, Database database) {
        LastThings.afterContexts();
        var prefix = "house-%d.".formatted(HOUSES.incrementAndGet());
        registry.add("shiyu.database.url", database::url);
        registry.add("shiyu.database.username", database::user);
        registry.add("shiyu.database.password", database::password);
        registry.add("shiyu.kafka.bootstrap", TestServers::bootstrapServers);
        registry.add("shiyu.kafka.prefix", () -> prefix);
        registry.add("shiyu.kafka.partitions", () -> 3);
        registry.add("shiyu.master-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    /** A new, empty database. */
    public static Database database(String service) {
        try {
            return Postgres.SERVER.database("%s_%d".formatted(service, HOUSES.incrementAndGet()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String bootstrapServers() {
        return Kafka.SERVER.bootstrapServers();
    }

    /** An empty folder that is deleted at the end of the test run. */
    public static Path folder(String name) {
        try {
            var folder = Files.createTempDirectory("shiyu-" + name);
            LastThings.add(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of the test's own in a new folder, stopped after all application contexts have been closed. */
    public static <T extends AutoCloseable> T started(String name, Start<T> start) {
        try {
            var server = start.in(folder(name));
            LastThings.add(() -> close(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} is left behind", folder, e);
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            log.warn("{} did not stop", server, e);
        }
    }

    /** Starts a server on a folder. */
    public interface Start<T> {
        T in(Path folder) throws IOException;
    }

    private static final class Postgres {
        static final LocalPostgres SERVER =
                started("postgres", folder -> LocalPostgres.start(folder, Durability.VOLATILE));
    }

    private static final class Kafka {
        static final LocalKafka SERVER = started("kafka", LocalKafka::start);
    }
}
