package shiyu.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** {@code shiyu.inbox.handled}, {@code shiyu.inbox.dead} and {@code shiyu.inbox.lag} of one subscription. */
final class InboxMetrics {

    private static final String SUBSCRIPTION = "subscription";

    private final AtomicLong lag = new AtomicLong();
    private final Counter handled;
    private final Counter dead;

    InboxMetrics(MeterRegistry registry, String subscription) {
        handled = Counter.builder("shiyu.inbox.handled")
                .description("events taken in, those that came again included")
                .tag(SUBSCRIPTION, subscription)
                .register(registry);
        dead = Counter.builder("shiyu.inbox.dead")
                .description("events put to the dead letters")
                .tag(SUBSCRIPTION, subscription)
                .register(registry);
        Gauge.builder("shiyu.inbox.lag", lag, AtomicLong::get)
                .description("events that wait to be taken in")
                .tag(SUBSCRIPTION, subscription)
                .register(registry);
    }

    void handled(int events) {
        handled.increment(events);
    }

    void buried() {
        dead.increment();
    }

    void lag(long events) {
        lag.set(events);
    }
}
