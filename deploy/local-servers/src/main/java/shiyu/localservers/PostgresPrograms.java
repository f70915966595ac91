package shiyu.localservers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL's own programs, as far as we use them. */
final class PostgresPrograms {

    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);

    private final Path home;
    private final Unprivileged user;

    private PostgresPrograms(Path home, Unprivileged user) {
        this.home = home;
        this.user = user;
    }

    static PostgresPrograms runBy(Unprivileged user) throws IOException {
        return new PostgresPrograms(PostgresBinaries.unpacked(), user);
    }

    /** Makes a cluster whose superuser {@code postgres} has the password in the file. */
    void initialise(Path data, Path passwordFile, Durability durability) throws IOException {
        user.own(data);
        var options = List.of(
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        var unsynced = durability == Durability.VOLATILE ? List.of("--no-sync") : List.<String>of();
        var result = Programs.run(command("initdb", options, unsynced));
        if (!result.succeeded()) {
            throw new IOException("initdb failed: " + result.output().strip());
        }
    }

    /**
     * Starts a server as a child of this process, in a session of its own: a Ctrl-C on the terminal is for the launcher
     * alone, which stops PostgreSQL last.
     */
    Process serve(Path data, Map<String, String> settings, Path log) throws IOException {
        user.own(data);
        var options = settings.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()))
                .toList();
        var server = command("postgres", List.of("-D", data.toString()), options);
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of("setsid"), server.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put("LC_ALL", "C");
        var started = process.start();
        started.getOutputStream().close();
        return started;
    }

    /** Ends a server without waiting for its clients; what it has committed needs no recovery at the next start. */
    void stop(ProcessHandle server) throws IOException {
        if (!signalled(server, "INT", FAST_STOP) && !signalled(server, "QUIT", IMMEDIATE_STOP)) {
            server.destroyForcibly();
            Waiting.forEndOf(List.of(server), IMMEDIATE_STOP);
        }
    }

    private boolean signalled(ProcessHandle server, String signal, Duration patience) throws IOException {
        Programs.run(command("pg_ctl", List.of("kill", signal, Long.toString(server.pid())), List.of()));
        return Waiting.forEndOf(List.of(server), patience);
    }

    private List<String> command(String program, List<String> options, List<String> more) {
        var executable = Stream.of(home.resolve("bin").resolve(program).toString());
        return user.command(Stream.of(executable, options.stream(), more.stream())
                .flatMap(x -> x)
                .toList());
    }
}
