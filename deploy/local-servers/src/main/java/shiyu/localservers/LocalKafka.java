package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka of one node in this JVM, broker and controller in one, on a folder of its own.
 *
 * <p>What it has acknowledged survives a kill -9 of the process, for the operating system holds it; against the loss of
 * the machine only a real cluster helps. It has no shutdown hook: whoever starts it closes it.
 */
public final class LocalKafka implements AutoCloseable {

    private final FolderLock lock;
    private final Path storage;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(FolderLock lock, Path storage, int port, int controllerPort) {
        this.lock = lock;
        this.storage = storage;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Starts a broker on the folder, which is created and formatted if need be.
     *
     * @throws FolderLock.FolderInUse when another process, or this one, runs a broker there
     */
    public static LocalKafka start(Path folder) throws IOException {
        var kafka = reserve(folder);
        try {
            kafka.launch();
            return kafka;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** The first half of {@link #start}: the address is known and can be given to clients, which wait. */
    public static LocalKafka reserve(Path folder) throws IOException {
        var lock = FolderLock.take(folder);
        try {
            return new LocalKafka(
                    lock,
                    KafkaStorage.formatted(folder.toRealPath()),
                    Ports.remembered(folder.resolve("port")),
                    Ports.remembered(folder.resolve("controller-port")));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The second half of {@link #start}. */
    public synchronized void launch() {
        KafkaFaults.keepTheJvmAlive();
        var config = KafkaConfig.fromProps(KafkaSettings.of(storage, port, controllerPort), false);
        var launched = new KafkaRaftServer(config, Time.SYSTEM);
        server = launched;
        launched.startup();
    }

    public int port() {
        return port;
    }

    /** What clients connect to: {@code 127.0.0.1:29092}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
        lock.close();
    }
}
