package shiyu.standalone.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few requests at a time: enough to keep the platform busy, not enough to crowd anybody out. */
final class Parallel implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("demo-", 1).factory());

    /** Ends with the first failure; what has not begun by then is left undone. */
    <T> void each(List<T> things, Consumer<T> work) {
        var begun = things.stream()
                .<Future<?>>map(thing -> threads.submit(() -> work.accept(thing)))
                .toList();
        try {
            for (var one : begun) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        } finally {
            begun.forEach(one -> one.cancel(true));
        }
    }

    /** What has not begun is cancelled, so that nobody waits for it. */
    @Override
    public void close() {
        threads.shutdownNow().forEach(left -> {
            if (left instanceof Future<?> future) {
                future.cancel(true);
            }
        });
    }
}
