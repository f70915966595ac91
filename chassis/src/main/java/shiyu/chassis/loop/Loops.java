package shiyu.chassis.loop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** Several loops that start and stop together. */
public final class Loops implements SmartLifecycle {

    private final int phase;
    private final List<Loop> loops;
    private volatile boolean running;

    /**
     * The loops of one part of the chassis.
     *
     * @param phase one of {@link Phases}
     */
    public Loops(int phase, List<Loop> loops) {
        this.phase = phase;
        this.loops = List.copyOf(loops);
    }

    @Override
    public void start() {
        loops.forEach(Loop::start);
        running = true;
    }

    @Override
    public void stop(Runnable callback) {
        running = false;
        var ends = loops.stream().map(Loop::stop).toArray(CompletableFuture[]::new);
        var _ = CompletableFuture.allOf(ends).thenRun(callback);
    }

    @Override
    public void stop() {
        var ended = new CompletableFuture<Void>();
        stop(() -> ended.complete(null));
        ended.join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
