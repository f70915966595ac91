package shiyu.standalone.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import shiyu.standalone.demo.world.DemoRoster;
import tools.jackson.databind.JsonNode;

/**
 * A platform that starts after the hour of the morning's run makes it at once, before it has heard of anything. It is
 * then asked to look again: a repeated run deals what has become due since. Runs that are still to come need nothing.
 */
final class Morning {

    private static final String RUNS = "/api/follow-up-runs";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Session manager;
    private final LocalDate today;

    Morning(Session manager, LocalDate today) {
        this.manager = manager;
        this.today = today;
    }

    /** Asks the run of today, if there is one already, to look again. */
    void lookAgain() {
        run().ifPresent(_ -> manager.post(RUNS, Map.of("businessDay", today)));
    }

    /**
     * Does so once a new house has got about: who works there, with which accounts, and whose customer is whose.
     *
     * @param befriended an order whose buyer has got an owner
     */
    void lookAgainAt(Optional<UUID> befriended) {
        run().ifPresent(run ->
                await(() -> isTeamThere(run) && befriended.map(this::hasOwner).orElse(true)));
        lookAgain();
    }

    private Optional<String> run() {
        var runs = manager.get(RUNS + "?businessDay=" + today).items();
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(runs.get(0).path("id").asString());
    }

    private boolean isTeamThere(String run) {
        int there = 0;
        int room = 0;
        for (JsonNode share :
                manager.get(RUNS + "/" + run + "/distribution").body().path("agents")) {
            there += share.path("weight").asInt() > 0 ? 1 : 0;
            room += share.path("room").asInt();
        }
        return there >= DemoRoster.callersOn(today) && room > 0;
    }

    private boolean hasOwner(UUID order) {
        return !manager.get("/api/orders/" + order)
                .body()
                .path("ownerAgent")
                .path("id")
                .isMissingNode();
    }

    /** What has not got about by then is dealt as if it were not so, which does no harm. */
    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }
}
