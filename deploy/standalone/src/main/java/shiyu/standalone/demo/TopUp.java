package shiyu.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shiyu.standalone.demo.world.DemoOrders;
import tools.jackson.databind.json.JsonMapper;

/** Tells the platform all that has happened since it was last told. Told twice it changes nothing. */
final class TopUp {

    private static final int ROSTER_AHEAD = 6;

    private final Session manager;
    private final Parallel parallel;
    private final Path file;
    private final JsonMapper json;
    private final Progress progress;

    TopUp(Session manager, Parallel parallel, Path file, JsonMapper json, Progress progress) {
        this.manager = manager;
        this.parallel = parallel;
        this.file = file;
        this.json = json;
        this.progress = progress;
    }

    void tell(Instant now) throws IOException {
        var zone = ZoneId.of(manager.get("/api/me").body().path("zone").asString());
        var today = LocalDate.ofInstant(now, zone);
        var stores = Stores.complete(manager);
        var staff = new Staffing(manager).complete();
        var before = stores.wereThere() ? Ledger.read(file, today, json) : Ledger.blank(today);
        if (before.isBlank()) {
            progress.say("telling the platform of a house that opened on " + before.since());
        }
        var rosterTo = today.plusDays(ROSTER_AHEAD);
        new Roster(manager, staff, parallel).publish(before.rosterTo().plusDays(1), rosterTo);

        var moving = new DemoOrders(zone).moving(before.since(), before.upTo(), now);
        var told = new Orders(manager, stores, parallel, progress).tell(moving, now);
        var befriended = new Friends(manager, staff, parallel).make(told, before.upTo(), now);
        var morning = new Morning(manager, today);
        if (before.isBlank()) {
            progress.friends(befriended.size());
            morning.lookAgainAt(latest(befriended));
        } else if (!moving.isEmpty()) {
            morning.lookAgain();
        }
        new Ledger(before.since(), now, rosterTo).write(file, json);
    }

    /** Who comes last is linked last. */
    private static Optional<UUID> latest(List<Told> befriended) {
        return befriended.stream()
                .max(Comparator.comparing(told -> told.order().placed()))
                .map(Told::id);
    }
}
