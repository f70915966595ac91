package shiyu.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import shiyu.localservers.Database;
import shiyu.localservers.Ports;

/**
 * The packaged platform in a JVM of its own on a data folder, to be used, killed and started again. Tests hold it in a
 * {@code try}, which leaves neither it nor its PostgreSQL behind.
 */
final class StandaloneProcess implements AutoCloseable {

    /** The promise is 30 s on a quiet machine; tests run on a busy one. */
    static final Duration READY = Duration.ofSeconds(90);

    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Path output;
    private final Process process;
    private boolean killed;

    private StandaloneProcess(Path data, int port, Path output, Process process) {
        this.data = data;
        this.port = port;
        this.output = output;
        this.process = process;
    }

    /** On any free port, without demo data unless the options ask for it. */
    static StandaloneProcess start(Path data, String... options) throws IOException {
        int port = Ports.free();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                Objects.requireNonNull(System.getProperty("shiyu.standalone.jar"), "run by Maven"),
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        Files.createDirectories(data);
        var output = data.resolve("output-" + System.nanoTime());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new StandaloneProcess(data, port, output, process);
    }

    static StandaloneProcess ready(Path data, String... options) throws IOException, InterruptedException {
        var platform = start(data, options);
        try {
            platform.awaitReady();
            return platform;
        } catch (AssertionError | IOException | InterruptedException e) {
            platform.close();
            throw e;
        }
    }

    StandaloneProcess awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY.toNanos();
        while (!output().contains("ready in ")) {
            if (!process.isAlive()) {
                throw new AssertionError("the platform ended:\n" + output());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not ready after %s:%n%s".formatted(READY, output()));
            }
            Thread.sleep(50);
        }
        return this;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path);
    }

    /** All that the terminal has shown. */
    String output() throws IOException {
        return Files.readString(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long postmasterPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst());
    }

    /** Any of its databases, with a superuser's eyes. */
    Database database(String name) throws IOException {
        int server = Integer.parseInt(line("postgres/port"));
        return new Database("127.0.0.1", server, name, "postgres", line("postgres/password"));
    }

    String kafka() throws IOException {
        return "127.0.0.1:" + line("kafka/port");
    }

    void killJvm() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    void killPostmaster() throws IOException {
        ProcessHandle.of(postmasterPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The postmaster first, while there is a JVM that would start it again; then at once the JVM. */
    void killJvmAndPostmaster() throws IOException, InterruptedException {
        killPostmaster();
        killJvm();
    }

    /** Asks it to end, as Ctrl-C does, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running " + STOP + " after it was asked to end");
        }
        return process.exitValue();
    }

    /** Ends it if it still runs, and the PostgreSQL that a killed one left behind. */
    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (AssertionError | InterruptedException e) {
            process.destroyForcibly();
            killed = true;
        }
        if (killed && Files.exists(data.resolve("postgres/data/postmaster.pid"))) {
            killPostmaster();
        }
    }

    private String line(String file) throws IOException {
        return Files.readString(data.resolve(file)).strip();
    }
}
