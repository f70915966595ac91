package shiyu.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does something many times at the same moment. */
public final class Together {

    private Together() {}

    /** All wait on a latch until everybody is there. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        var ready = new CountDownLatch(times);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var running = new ArrayList<Future<T>>();
            for (var n = 0; n < times; n++) {
                var number = n;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return work.apply(number);
                }));
            }
            ready.await();
            go.countDown();
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
