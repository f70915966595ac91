package shiyu.customer.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import shiyu.customer.agent.AgentId;
import shiyu.customer.shift.PublishOutcome.Published;
import shiyu.customer.shift.PublishOutcome.Refused;
import shiyu.customer.shift.PublishOutcome.Unchanged;

/** The rules of rosters, without a database, a clock or a framework. */
final class Rostering {

    private Rostering() {}

    /** {@link Published} with the next version, when the day is to be different from now on. */
    static PublishOutcome decide(Roster current, List<WantedShift> wanted, Usual usual, Set<AgentId> active) {
        var shifts = wanted.stream().map(shift -> complete(shift, usual)).toList();
        var faults = faults(shifts, active);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        var next = new Roster(current.day(), shifts, current.version() + 1);
        return current.published() && current.shifts().equals(next.shifts())
                ? new Unchanged(current)
                : new Published(next);
    }

    /** A day without a roster: everybody who is active is on duty, for the usual day. */
    static Roster everybody(LocalDate day, List<AgentId> active, Usual usual, int weight) {
        var hours = usual.of(ShiftKind.DAY);
        var shifts = active.stream()
                .map(agent -> new Shift(agent, ShiftKind.DAY, hours.from(), hours.to(), weight))
                .toList();
        return new Roster(day, shifts, 0);
    }

    private static Shift complete(WantedShift wanted, Usual usual) {
        var hours = usual.of(wanted.kind());
        return new Shift(
                wanted.agent(),
                wanted.kind(),
                Objects.requireNonNullElse(wanted.from(), hours.from()),
                Objects.requireNonNullElse(wanted.to(), hours.to()),
                Objects.requireNonNullElse(wanted.followUpWeight(), hours.followUpWeight()));
    }

    private static List<RosterFault> faults(List<Shift> shifts, Set<AgentId> active) {
        var seen = new HashSet<AgentId>();
        var faults = new ArrayList<RosterFault>();
        for (var entry = 0; entry < shifts.size(); entry++) {
            var shift = shifts.get(entry);
            if (!seen.add(shift.agent())) {
                faults.add(new RosterFault(entry, RosterFault.Kind.AGENT_TWICE));
            } else if (!active.contains(shift.agent())) {
                faults.add(new RosterFault(entry, RosterFault.Kind.AGENT_UNKNOWN));
            }
            if (!shift.from().isBefore(shift.to())) {
                faults.add(new RosterFault(entry, RosterFault.Kind.HOURS));
            }
        }
        return faults;
    }
}
