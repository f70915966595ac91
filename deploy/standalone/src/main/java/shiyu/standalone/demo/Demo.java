package shiyu.standalone.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo house. Each start tells the platform what has happened there since the one before; the first one tells of
 * the last months.
 */
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final URI gateway;
    private final Path ledger;
    private final Clock clock;
    private final Progress progress;
    private final Parallel parallel = new Parallel();
    private volatile boolean closed;

    /**
     * @param gateway of a platform that is ready
     * @param ledger the file that says how far the platform has been told
     * @param terminal gets a line now and then
     */
    public Demo(URI gateway, Path ledger, Clock clock, Consumer<String> terminal) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.clock = clock;
        this.progress = new Progress(terminal);
    }

    /**
     * When something goes wrong it says so and stops; the platform goes on, and the next start tells the rest.
     *
     * @throws CancellationException when it is closed meanwhile
     */
    public void topUp() {
        try (var api = new Api(gateway, JSON)) {
            var manager = new Reception(api).manager();
            new TopUp(manager, parallel, ledger, JSON, progress).tell(clock.instant());
        } catch (IOException | RuntimeException e) {
            if (closed) {
                throw new CancellationException("The demo was closed");
            }
            LOG.error("the demo data are not complete", e);
            progress.say(
                    "stopped: %s. The platform is up; the next start goes on from here.".formatted(e.getMessage()));
        } finally {
            parallel.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        parallel.close();
    }
}
