package shiyu.localservers;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;

/** Blocking waits of the threads that start and stop servers. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Whether the condition came to hold in time. */
    static boolean until(Condition condition, Duration atMost) throws IOException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline || !pause(PAUSE)) {
                return false;
            }
        }
        return true;
    }

    static boolean forEndOf(Collection<ProcessHandle> processes, Duration atMost) throws IOException {
        return until(() -> processes.stream().noneMatch(ProcessHandle::isAlive), atMost);
    }

    /** Whether the pause was long enough: false when the thread is interrupted. */
    static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
