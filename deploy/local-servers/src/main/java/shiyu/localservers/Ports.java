package shiyu.localservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Free ports on the loopback address. New ones lie below the range from which systems serve outgoing connections, so
 * that a remembered port is still free after a restart.
 */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;

    /** A port that somebody was given and has not opened yet looks free; nobody else is given it. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    public static int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, BEYOND))
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow();
    }

    /** The port noted in the file while it is free, else a new one, which the file notes from now on. */
    static int remembered(Path file) throws IOException {
        if (Files.exists(file)) {
            int noted = Integer.parseInt(Files.readString(file).strip());
            if (isFree(noted)) {
                GIVEN.add(noted);
                return noted;
            }
        }
        int chosen = free();
        Files.writeString(file, chosen + "\n");
        return chosen;
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
