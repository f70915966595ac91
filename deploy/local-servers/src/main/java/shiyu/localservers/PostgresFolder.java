package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What lies in a server's folder: the cluster, its superuser's password, its port and its log. */
record PostgresFolder(Path root) {

    private static final long LOG_BYTES = 10_000_000;
    private static final int TAIL_LINES = 12;

    Path data() {
        return root.resolve("data");
    }

    Path portFile() {
        return root.resolve("port");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Made at the first call, the same ever after. */
    String password() throws IOException {
        var file = passwordFile();
        if (!Files.exists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    /** Makes the cluster once, under another name until it is whole. */
    void initialise(PostgresPrograms programs, Durability durability) throws IOException {
        if (Files.exists(data())) {
            return;
        }
        var fresh = root.resolve("data.new");
        Folders.delete(fresh);
        programs.initialise(fresh, passwordFile(), durability);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps at most one old log, so that the folder does not grow by it. */
    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
            Files.move(log(), root.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The log's last lines, for the message about a failed start. */
    String logTail() throws IOException {
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    private Path passwordFile() {
        return root.resolve("password");
    }
}
