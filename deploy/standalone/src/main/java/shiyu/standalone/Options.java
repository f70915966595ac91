package shiyu.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param listen the address on which the gateway listens
 * @param port the gateway's; the services take the five above it, or any others if these are taken
 * @param data the folder of all that has to survive a restart
 * @param empty without demo data: for real work
 * @param postgres a PostgreSQL server to use instead of our own
 * @param kafka a Kafka to use instead of our own
 */
record Options(
        String listen,
        int port,
        Path data,
        boolean empty,
        @Nullable URI postgres,
        @Nullable String kafka) {

    static final String USAGE = """
            Usage: ./shiyu up [options]
              --port N              port of the platform (8080)
              --listen ADDRESS      address to listen on (127.0.0.1; 0.0.0.0 lets the network in)
              --data FOLDER         where everything is kept (.shiyu)
              --empty               no demo data; the first sign-in's password is printed once
              --postgres-url URL    a PostgreSQL server of your own: postgresql://user:password@host:5432
              --kafka HOST:PORT     a Kafka of your own
            """;

    static Options parse(String... arguments) {
        var parsed = new Options("127.0.0.1", 8080, Path.of(".shiyu"), false, null, null);
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            parsed = parsed.with(rest.pop(), rest);
        }
        return parsed;
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--empty" -> new Options(listen, port, data, true, postgres, kafka);
            case "--listen" -> new Options(value(option, rest), port, data, empty, postgres, kafka);
            case "--port" -> new Options(listen, portIn(value(option, rest)), data, empty, postgres, kafka);
            case "--data" -> new Options(listen, port, Path.of(value(option, rest)), empty, postgres, kafka);
            case "--postgres-url" ->
                new Options(listen, port, data, empty, GivenPostgres.address(value(option, rest)), kafka);
            case "--kafka" -> new Options(listen, port, data, empty, postgres, value(option, rest));
            default -> throw new UsageError("Unknown option " + option);
        };
    }

    private static String value(String option, Deque<String> rest) {
        var value = rest.poll();
        if (value == null || value.startsWith("--")) {
            throw new UsageError(option + " needs a value");
        }
        return value;
    }

    private static int portIn(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new UsageError("Not a port: " + text);
    }

    /** The command line cannot be understood. */
    static final class UsageError extends IllegalArgumentException {

        UsageError(String message) {
            super(message);
        }
    }
}
