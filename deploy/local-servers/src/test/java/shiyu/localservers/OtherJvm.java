package shiyu.localservers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** A program in a JVM of its own, to be killed. */
record OtherJvm(Process process, BufferedReader output) implements AutoCloseable {

    private static final PrintStream STDOUT = System.out;

    static OtherJvm running(Class<?> main, String argument) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        main.getName(),
                        argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new OtherJvm(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** Called in the other JVM, for {@link #firstLine()} here. */
    static void say(String line) {
        STDOUT.println("> " + line);
        STDOUT.flush();
    }

    String firstLine() throws IOException {
        var line = Objects.requireNonNull(output.readLine(), "the other JVM ended");
        return line.startsWith("> ") ? line.substring(2) : firstLine();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
