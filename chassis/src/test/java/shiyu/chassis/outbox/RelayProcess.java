package shiyu.chassis.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import shiyu.chassis.database.DatabaseProperties;
import shiyu.chassis.kafka.KafkaProperties;

/** A relay in a process of its own, to be killed. */
final class RelayProcess {

    private RelayProcess() {}

    static Process start(DatabaseProperties database, KafkaProperties kafka) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                database.url(),
                database.username(),
                database.password(),
                kafka.bootstrap(),
                kafka.prefix());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void main(String[] args) throws InterruptedException {
        var database = new DatabaseProperties(args[0], args[1], args[2], Duration.ofSeconds(30));
        try (var _ = new Messenger(database, Messenger.kafka(args[3], args[4]), "2")) {
            new CountDownLatch(1).await();
        }
    }
}
