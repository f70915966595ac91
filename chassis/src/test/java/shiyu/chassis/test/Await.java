package shiyu.chassis.test;

import java.time.Duration;

/** Waits for what happens on other threads. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Await() {}

    /** Until the assertions hold; after {@link #PATIENCE} their failure is the test's. */
    public static void until(Assertions assertions) {
        until(PATIENCE, assertions);
    }

    public static void until(Duration patience, Assertions assertions) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertions.hold();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public interface Assertions {
        void hold() throws Exception;
    }
}
