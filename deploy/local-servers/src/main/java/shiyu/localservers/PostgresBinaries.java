package shiyu.localservers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user and version from the archive on the class path. The folder's name holds
 * the archive's hash; it appears by a rename, so that it is complete whenever it is there.
 */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked() throws IOException {
        var archive = archive();
        var home = cache().resolve("postgresql-" + hashOf(archive));
        if (!Files.exists(home)) {
            Files.createDirectories(home.getParent());
            var fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
            unpack(archive, fresh);
            publish(fresh, home);
        }
        return home;
    }

    private static String archive() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name = "postgres-%s-%s.txz"
                .formatted(system, arch.equals("amd64") || arch.equals("x86_64") ? "x86_64" : "arm_64");
        if (PostgresBinaries.class.getResource("/" + name) == null) {
            throw new IllegalStateException(
                    "No PostgreSQL for %s on %s is included: use a PostgreSQL server of your own"
                            .formatted(system, arch));
        }
        return name;
    }

    private static InputStream open(String archive) {
        return Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream("/" + archive));
    }

    private static String hashOf(String archive) throws IOException {
        try (var in = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path cache() throws IOException {
        if (Unprivileged.weAreRoot()) {
            return Path.of("/var/cache/shiyu"); // root's home is closed to the user that the programs run as
        }
        var configured = System.getenv("XDG_CACHE_HOME");
        var base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("shiyu");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(
                    target,
                    Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_READ,
                            PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_EXECUTE));
        }
    }

    private static void publish(Path fresh, Path home) throws IOException {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(fresh.resolve("bin")));
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
            Folders.delete(fresh); // another process was faster
        }
    }
}
