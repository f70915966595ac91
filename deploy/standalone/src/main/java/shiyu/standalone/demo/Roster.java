package shiyu.standalone.demo;

import java.time.LocalDate;
import java.util.Map;
import shiyu.standalone.demo.Staffing.Staff;
import shiyu.standalone.demo.world.DemoRoster;

/** Publishes who works when. */
final class Roster {

    private final Session manager;
    private final Staff staff;
    private final Parallel parallel;

    Roster(Session manager, Staff staff, Parallel parallel) {
        this.manager = manager;
        this.staff = staff;
        this.parallel = parallel;
    }

    /** Both days included. */
    void publish(LocalDate from, LocalDate to) {
        if (!from.isAfter(to)) {
            parallel.each(from.datesUntil(to.plusDays(1)).toList(), this::publish);
        }
    }

    private void publish(LocalDate day) {
        var entries = DemoRoster.of(day).stream()
                .map(shift -> Map.of("agentId", staff.agent(shift.username()), "kind", shift.kind()))
                .toList();
        manager.put("/api/shifts?day=" + day, Map.of("entries", entries));
    }
}
