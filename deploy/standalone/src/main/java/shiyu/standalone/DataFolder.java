package shiyu.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import shiyu.localservers.PrivateFiles;

/**
 * What the platform keeps: {@code postgres/}, {@code kafka/}, {@code log/}, the master key and what the folder is for.
 */
record DataFolder(Path root) {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 12;

    static DataFolder at(Path root) throws IOException {
        Files.createDirectories(root);
        return new DataFolder(root.toRealPath());
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path log() {
        return root.resolve("log");
    }

    /** How far the platform has been told of the demo house. */
    Path demoLedger() {
        return root.resolve("demo.json");
    }

    /** The key of all personal data, base64; made once. Without it that data cannot be read again. */
    String masterKey() throws IOException {
        return keptSecret(root.resolve("master.key"), Base64.getEncoder(), KEY_BYTES);
    }

    /** Whether the folder is for demo data or for real work. The first start decides; the two are never mixed. */
    boolean demo(boolean emptyWanted) throws IOException {
        var file = root.resolve("purpose");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, emptyWanted ? "work" : "demo");
        }
        boolean demo = Files.readString(file).strip().equals("demo");
        if (demo && emptyWanted) {
            throw new StartFailed(root + " holds demo data. Choose another folder: --empty --data FOLDER");
        }
        return demo;
    }

    /**
     * The password of the first sign-in on a folder for real work, until {@link #forgetFirstPassword() forgotten}: the
     * first start may be killed before anybody has read it.
     */
    Optional<String> firstPassword() throws IOException {
        if (Files.exists(root.resolve("first-sign-in.done"))) {
            return Optional.empty();
        }
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return Optional.of(keptSecret(root.resolve("first-sign-in"), encoder, PASSWORD_BYTES));
    }

    void forgetFirstPassword() throws IOException {
        PrivateFiles.write(root.resolve("first-sign-in.done"), "printed");
        Files.deleteIfExists(root.resolve("first-sign-in"));
    }

    private static String keptSecret(Path file, Base64.Encoder encoder, int bytes) throws IOException {
        if (!Files.exists(file)) {
            var secret = new byte[bytes];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.write(file, encoder.encodeToString(secret));
        }
        return Files.readString(file).strip();
    }
}
