package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note {@code postmaster.pid} of who serves a data folder: the process id in its first line, in its
 * eighth how far the start has come.
 */
record PostmasterFile(Path path) {

    private static final int STATUS_LINE = 7;

    static PostmasterFile in(Path data) {
        return new PostmasterFile(data.resolve("postmaster.pid"));
    }

    Optional<Long> pid() throws IOException {
        try {
            return lines().stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty(); // killed while writing it
        }
    }

    boolean ready(long pid) throws IOException {
        var lines = lines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
