package shiyu.order.imports;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Work;

/** Erases uploaded files when they have been kept long enough; what came of them stays. */
final class Retention implements Work {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    private final Chunks chunks;
    private final ImportSettings settings;
    private final Clock clock;
    private final Bell bell = new Bell();

    Retention(Chunks chunks, ImportSettings settings, Clock clock) {
        this.chunks = chunks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void turn() throws InterruptedException {
        var now = clock.instant();
        var erased = settings.keepFiles()
                .flatMap(keep -> chunks.eraseBefore(now.minus(keep), now))
                .block(LONGEST_STATEMENT);
        if (erased != null && erased > 0) {
            log.info("erased the files of {} imports", erased);
        }
        bell.await(EVERY);
    }

    @Override
    public void wake() {
        bell.ring();
    }
}
