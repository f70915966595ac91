package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on a data folder, reachable on the loopback address with passwords only.
 *
 * <p>It runs as a child of this JVM but outlives its death; the next start on the folder finds it and stops it first.
 * If it dies while the JVM lives, it is started again on the same port. It has no shutdown hook: whoever starts it
 * closes it, after everything that uses it.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    /** Recovery after a crash is part of a start. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final FolderLock lock;
    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final Durability durability;
    private final String password;
    private final ExecutorService watchdog = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("postgres-watchdog").factory());
    private volatile int port;
    private volatile @Nullable Process process;
    private volatile boolean closed;

    private LocalPostgres(FolderLock lock, PostgresFolder folder, PostgresPrograms programs, Durability durability)
            throws IOException {
        this.lock = lock;
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
        this.password = folder.password();
    }

    /**
     * Starts a server on the folder, which is created and initialised if need be.
     *
     * @throws FolderLock.FolderInUse when another process, or this one, runs a server there
     */
    public static LocalPostgres start(Path folder, Durability durability) throws IOException {
        return start(folder, durability, Unprivileged.here());
    }

    static LocalPostgres start(Path folder, Durability durability, Unprivileged user) throws IOException {
        Files.createDirectories(folder);
        var lock = FolderLock.take(folder);
        try {
            var place = new PostgresFolder(folder.toRealPath());
            var server = new LocalPostgres(lock, place, PostgresPrograms.runBy(user), durability);
            server.start();
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** The postmaster's process id; another one after each restart. */
    public long pid() {
        var current = process;
        if (current == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return current.pid();
    }

    /** The database {@code postgres} as its superuser. */
    public Database superuser() {
        return new Database("127.0.0.1", port, "postgres", "postgres", password);
    }

    /** The database of the name, owned by a role of the same name; both are made if they are not there. */
    public synchronized Database database(String name) throws SQLException {
        return OwnedDatabases.on(superuser()).findOrCreate(name);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        watchdog.shutdown();
        synchronized (this) {
            var current = process;
            if (current != null) {
                programs.stop(current.toHandle());
            }
        }
        lock.close();
    }

    private void start() throws IOException {
        folder.rotateLog();
        folder.initialise(programs, durability);
        new Leftovers(folder.data(), programs).clear();
        port = Ports.remembered(folder.portFile());
        try {
            launch();
        } catch (IOException e) {
            if (Ports.isFree(port)) {
                throw e;
            }
            LOG.warn("Port {} was taken in the meantime, choosing another for PostgreSQL", port);
            port = Ports.remembered(folder.portFile());
            launch();
        }
    }

    private synchronized void launch() throws IOException {
        if (closed) {
            return;
        }
        new Leftovers(folder.data(), programs).clear();
        var started = programs.serve(folder.data(), PostgresSettings.of(port, durability), folder.log());
        process = started;
        var note = PostmasterFile.in(folder.data());
        boolean answered = Waiting.until(() -> !started.isAlive() || note.ready(started.pid()), START);
        if (!answered || !started.isAlive()) {
            programs.stop(started.toHandle());
            throw new IOException("PostgreSQL did not start:\n" + folder.logTail());
        }
        PostgresSettings.verify(superuser(), durability);
        var _ = started.onExit().thenRunAsync(this::revive, watchdog);
    }

    private void revive() {
        while (!closed) {
            try {
                LOG.warn("PostgreSQL has died, starting it again on port {}", port);
                launch();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL could not be started again, trying on", e);
                Waiting.pause(BETWEEN_ATTEMPTS);
            }
        }
    }
}
