package shiyu.standalone;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The six application contexts. Two threads start them: on two cores more gain nothing. */
final class Contexts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Contexts.class);
    private static final int BOOT_THREADS = 2;
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final SharedLoops loops;
    private final Function<Member, List<String>> arguments;
    private final Map<Member, CompletableFuture<ConfigurableApplicationContext>> starts;
    private volatile boolean closing;

    private Contexts(SharedLoops loops, Function<Member, List<String>> arguments, ExecutorService threads) {
        this.loops = loops;
        this.arguments = arguments;
        this.starts = new EnumMap<>(Member.class);
        for (var member : Member.values()) {
            starts.put(member, CompletableFuture.supplyAsync(() -> start(member), threads));
        }
    }

    /** @param arguments the command line of each */
    static Contexts start(SharedLoops loops, Function<Member, List<String>> arguments) {
        var threads = Executors.newFixedThreadPool(BOOT_THREADS, Contexts::bootThread);
        try {
            return new Contexts(loops, arguments, threads);
        } finally {
            threads.shutdown(); // once all have started
        }
    }

    /** @throws StartFailed as soon as one cannot start */
    void awaitStarted() {
        var firstFailure = new CompletableFuture<@Nullable Void>();
        starts.forEach((member, start) -> start.exceptionally(fault -> {
            firstFailure.completeExceptionally(StartFailed.of(member, fault));
            throw new CompletionException(fault);
        }));
        try {
            CompletableFuture.anyOf(firstFailure, all(starts.values())).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailed failed ? failed : e;
        }
    }

    /** Those still starting are closed as soon as they have started, those that wait for their turn do not start. */
    @Override
    public void close() {
        closing = true;
        close(List.of(Member.GATEWAY));
        close(Member.services());
    }

    private void close(List<Member> members) {
        var closings = members.stream()
                .map(starts::get)
                .map(start -> start.handleAsync(Contexts::close, Thread::startVirtualThread))
                .toList();
        all(closings)
                .orTimeout(CLOSING.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(fault -> {
                    LOG.warn("{} did not all stop in order", members, fault);
                    return null;
                })
                .join();
    }

    private static boolean close(@Nullable ConfigurableApplicationContext started, @Nullable Throwable fault) {
        if (started != null) {
            started.close();
        }
        return fault == null;
    }

    private ConfigurableApplicationContext start(Member member) {
        if (closing) {
            throw new CancellationException();
        }
        try (var _ = MDC.putCloseable("service", member.configName())) {
            var application = new SpringApplication(member.application());
            application.setRegisterShutdownHook(false);
            application.addInitializers(loops);
            return application.run(arguments.apply(member).toArray(String[]::new));
        }
    }

    private static Thread bootThread(Runnable work) {
        var thread = new Thread(work, "boot");
        thread.setDaemon(true);
        thread.setContextClassLoader(Contexts.class.getClassLoader());
        return thread;
    }

    private static CompletableFuture<Void> all(Collection<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
