package shiyu.chassis.loop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that takes turn after turn of a {@link Work} until it is stopped. A failed turn is followed by a pause that
 * grows up to {@link #LONGEST_PAUSE}; the log hears of the first failure and of the recovery, not of what is between.
 */
public final class Loop {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final String name;
    private final Work work;
    private final Object pausing = new Object();

    private volatile boolean running;
    private @Nullable Thread thread;
    private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);

    /**
     * A loop that is started by its {@link Loops}.
     *
     * @param name of the thread, unique within the process
     */
    public Loop(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        ended = new CompletableFuture<>();
        var end = ended;
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(end));
    }

    private void run(CompletableFuture<Void> end) {
        try {
            takeTurns();
            work.finish();
        } catch (Exception e) {
            log.info("{} did not finish: {}", name, e.toString());
        } finally {
            releaseQuietly();
            end.complete(null);
        }
    }

    private void takeTurns() throws Exception {
        var pause = Duration.ZERO;
        while (running) {
            try {
                work.turn();
                if (!pause.isZero()) {
                    log.info("{} goes on", name);
                    pause = Duration.ZERO;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (!running) {
                    throw e;
                }
                if (pause.isZero()) {
                    log.warn("{} is held up and keeps trying", name, e);
                }
                releaseQuietly();
                pause = longer(pause);
                sleep(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        if (pause.isZero()) {
            return SHORTEST_PAUSE;
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void sleep(Duration pause) throws InterruptedException {
        var until = System.nanoTime() + pause.toNanos();
        synchronized (pausing) {
            for (var left = pause.toMillis(); running && left > 0; left = millisUntil(until)) {
                pausing.wait(left);
            }
        }
    }

    private static long millisUntil(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    }

    private void releaseQuietly() {
        try {
            work.release();
        } catch (RuntimeException e) {
            log.debug("{} could not let go of everything", name, e);
        }
    }

    /** Asks the thread to end, by interrupting it when it takes long. */
    synchronized CompletableFuture<Void> stop() {
        if (running) {
            running = false;
            synchronized (pausing) {
                pausing.notifyAll();
            }
            work.wake();
            interruptWhenLate(thread);
        }
        return ended;
    }

    private static void interruptWhenLate(@Nullable Thread thread) {
        if (thread != null) {
            CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(thread::interrupt);
        }
    }
}
