package shiyu.standalone;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Duration;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * The event loops of all six contexts. With Reactor Netty's global ones, the first context to close would close them
 * under the other five.
 */
final class SharedLoops implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final LoopResources loops = LoopResources.create("shiyu", LoopResources.DEFAULT_IO_WORKER_COUNT, true);

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("sharedLoops", ReactorResourceFactory.class, this::resources);
        context.registerBean(
                "databaseOnSharedLoops",
                ConnectionFactoryOptionsBuilderCustomizer.class,
                () -> options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops));
        context.registerBean("clientOnSharedLoops", HttpClientCustomizer.class, () -> client -> client.runOn(loops));
    }

    private ReactorResourceFactory resources() {
        var factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        factory.setLoopResources(loops);
        return factory;
    }

    @Override
    public void close() {
        loops.disposeLater(Duration.ZERO, CLOSING).block(CLOSING.plusSeconds(1));
    }
}
