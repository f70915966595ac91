package shiyu.localservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The storage of a broker, formatted once, under another name until it is whole. */
final class KafkaStorage {

    private KafkaStorage() {}

    static Path formatted(Path folder) throws IOException {
        var storage = folder.resolve("data");
        if (!Files.exists(storage)) {
            var fresh = folder.resolve("data.new");
            Folders.delete(fresh);
            format(fresh);
            Files.move(fresh, storage, StandardCopyOption.ATOMIC_MOVE);
        }
        return storage;
    }

    private static void format(Path folder) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(List.of(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka's storage could not be formatted", e);
        }
    }
}
