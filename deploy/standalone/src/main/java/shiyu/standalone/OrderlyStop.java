package shiyu.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was started in the reverse order, one failure not keeping the rest from being closed. */
final class OrderlyStop {

    private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean stopped;

    /** @throws StartFailed when the stop has begun: what comes now would never be closed */
    synchronized <T extends AutoCloseable> T closing(T resource) {
        if (stopped) {
            close(resource);
            throw new StartFailed("Stopped while starting");
        }
        started.push(resource);
        return resource;
    }

    void run() {
        close(all().iterator());
    }

    /** Not even an error keeps the next from being closed. */
    private static void close(Iterator<AutoCloseable> resources) {
        if (resources.hasNext()) {
            try {
                close(resources.next());
            } finally {
                close(resources);
            }
        }
    }

    private synchronized Iterable<AutoCloseable> all() {
        stopped = true;
        var resources = new ArrayDeque<>(started);
        started.clear();
        return resources;
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop in order", resource.getClass().getSimpleName(), e);
        }
    }
}
