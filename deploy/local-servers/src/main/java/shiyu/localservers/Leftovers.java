package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed server or a killed JVM left running on a data folder. It has to go before a new server may start: two
 * on one folder would destroy it.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** A foreign process that has inherited the number may be about to end, as a zombie is. */
    private static final Duration FOREIGN_PROCESS = Duration.ofSeconds(2);

    private static final Duration ORPHANED_BACKENDS = Duration.ofSeconds(10);

    private final Path data;
    private final PostgresPrograms programs;

    Leftovers(Path data, PostgresPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    void clear() throws IOException {
        clearPostmaster();
        clearBackends();
    }

    private void clearPostmaster() throws IOException {
        var file = PostmasterFile.in(data);
        var noted = file.pid().flatMap(ProcessHandle::of);
        if (noted.filter(this::servesOurData).isPresent()) {
            LOG.info(
                    "PostgreSQL {} of a killed run still serves {}: stopping it",
                    noted.get().pid(),
                    data);
            programs.stop(noted.get());
        } else if (noted.isPresent()) {
            Waiting.forEndOf(noted.stream().toList(), FOREIGN_PROCESS);
        }
        file.delete();
    }

    /** The number alone proves nothing: after a restart of the machine it can be anybody's. */
    private boolean servesOurData(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0])).anyMatch(data.toString()::equals);
    }

    /** Backends outlive a killed postmaster until they notice; they are known by the folder that they work in. */
    private void clearBackends() throws IOException {
        List<ProcessHandle> backends =
                ProcessHandle.allProcesses().filter(this::worksInOurData).toList();
        if (!Waiting.forEndOf(backends, ORPHANED_BACKENDS)) {
            LOG.warn("Backends without a postmaster still work in {}: killing them", data);
            backends.forEach(ProcessHandle::destroyForcibly);
            Waiting.forEndOf(backends, ORPHANED_BACKENDS);
        }
    }

    private boolean worksInOurData(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data);
        } catch (IOException _) {
            return false; // gone by now, or another user's
        }
    }
}
