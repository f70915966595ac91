package shiyu.standalone;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import shiyu.localservers.Database;
import shiyu.localservers.Durability;
import shiyu.localservers.LocalKafka;
import shiyu.localservers.LocalPostgres;
import shiyu.standalone.demo.Demo;

/** The order in which everything starts; it stops the other way round. */
final class Platform {

    private static final String DEMO_PASSWORD = "shiyu-demo";

    private final Options options;
    private final DataFolder folder;
    private final Console console;
    private final OrderlyStop stop;

    Platform(Options options, DataFolder folder, Console console, OrderlyStop stop) {
        this.options = options;
        this.folder = folder;
        this.console = console;
        this.stop = stop;
    }

    /** Returns when the platform is ready. */
    void start() throws IOException, SQLException {
        boolean demo = folder.demo(options.empty());
        var password = demo ? Optional.of(DEMO_PASSWORD) : folder.firstPassword();
        var addresses = Addresses.of(options);

        var databases = databases(postgres());
        var kafka = kafka();
        var arguments = new Arguments(addresses, databases, kafka.address(), folder.masterKey(), demo, password);
        var loops = stop.closing(new SharedLoops());
        var contexts = stop.closing(Contexts.start(loops, arguments::of));

        contexts.awaitStarted();
        kafka.started().join();
        Health.of(addresses.of(Member.GATEWAY)).awaitReady();
        if (demo) {
            topUpDemo(addresses.of(Member.GATEWAY));
        }
        new Welcome(console, folder).say(options.port(), demo, password);
    }

    private void topUpDemo(URI gateway) {
        var house = stop.closing(new Demo(gateway, folder.demoLedger(), Clock.systemUTC(), console::say));
        try {
            house.topUp();
        } catch (CancellationException e) {
            throw new StartFailed("Stopped while starting", e);
        }
    }

    private Databases postgres() throws IOException {
        if (options.postgres() != null) {
            return GivenPostgres.at(options.postgres());
        }
        return stop.closing(LocalPostgres.start(folder.postgres(), Durability.DURABLE))::database;
    }

    private static Map<Member, Database> databases(Databases source) throws SQLException {
        var databases = new EnumMap<Member, Database>(Member.class);
        for (var service : Member.services()) {
            databases.put(service, source.database(service.database()));
        }
        return databases;
    }

    /** Our own starts beside the contexts: the outbox and the consumers wait for it. */
    private Kafka kafka() throws IOException {
        if (options.kafka() != null) {
            return new Kafka(options.kafka(), CompletableFuture.completedFuture(null));
        }
        var own = stop.closing(LocalKafka.reserve(folder.kafka()));
        return new Kafka(own.bootstrapServers(), CompletableFuture.runAsync(own::launch, Platform::startThread));
    }

    private static void startThread(Runnable work) {
        Thread.ofPlatform().daemon().name("kafka-start").start(work);
    }

    private record Kafka(String address, CompletableFuture<?> started) {}
}
