package shiyu.customer.shift;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Who is on duty on a day.
 *
 * @param shifts at most one per agent, sorted by agent
 * @param version 0 while nobody has published one
 */
public record Roster(LocalDate day, List<Shift> shifts, long version) {

    public Roster {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(shift -> shift.agent().value()))
                .toList();
    }

    public boolean published() {
        return version > 0;
    }
}
