package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka of one node in this JVM, broker and controller in one, on a folder of its own.
 *
 * <p>What it has acknowledged survives a kill -9 of the process, for the operating system holds it; against the loss of
 * the machine only a real cluster helps. It has no shutdown hook: whoever starts it closes it.
 */
public final class LocalKafka implements AutoCloseable {

    private final FolderLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(FolderLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on the folder, which is created and formatted if need be.
     *
     * @throws FolderLock.FolderInUse when another process, or this one, runs a broker there
     */
    public static LocalKafka start(Path folder) throws IOException {
        KafkaFaults.keepTheJvmAlive();
        var lock = FolderLock.take(folder);
        try {
            var storage = KafkaStorage.formatted(folder.toRealPath());
            int port = Ports.remembered(folder.resolve("port"));
            int controllerPort = Ports.remembered(folder.resolve("controller-port"));
            var config = KafkaConfig.fromProps(KafkaSettings.of(storage, port, controllerPort), false);
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new LocalKafka(lock, server, port);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** What clients connect to: {@code 127.0.0.1:29092}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }
}
