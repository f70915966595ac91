package shiyu.chassis.test;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/**
 * What is done at the end of a test run, the latest first, and after all application contexts have been closed. Spring
 * Boot's own handlers run only where an application has been started, which a test of a part doesn't do.
 */
final class LastThings {

    private static final long PATIENCE_SECONDS = 15;

    private static final Deque<Runnable> ACTIONS = new ConcurrentLinkedDeque<>();
    private static final CountDownLatch CONTEXTS_CLOSED = new CountDownLatch(1);
    private static volatile boolean contexts;

    static {
        SpringApplication.getShutdownHandlers().add(CONTEXTS_CLOSED::countDown);
        Runtime.getRuntime().addShutdownHook(new Thread(LastThings::run, "last things"));
    }

    private LastThings() {}

    static void add(Runnable action) {
        ACTIONS.addFirst(action);
    }

    /** An application context is about to use what the actions end. */
    static void afterContexts() {
        contexts = true;
    }

    private static void run() {
        awaitContexts();
        ACTIONS.forEach(Runnable::run);
    }

    private static void awaitContexts() {
        try {
            if (contexts) {
                CONTEXTS_CLOSED.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
