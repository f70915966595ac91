package shiyu.standalone.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works when: five days or so of seven, never both of a pair free, presales and after-sales also in the evening,
 * the manager from Monday to Friday and half of Saturday.
 */
public final class DemoRoster {

    private static final int WEEK = 7;

    private DemoRoster() {}

    public static List<Shift> of(LocalDate day) {
        var shifts = new ArrayList<Shift>();
        for (int place = 0; place < DemoStaff.AGENTS.size(); place++) {
            var kind = kind(place, day);
            if (kind != Kind.FREE) {
                shifts.add(new Shift(DemoStaff.AGENTS.get(place).username(), kind));
            }
        }
        return List.copyOf(shifts);
    }

    /** How many make calls that day: night shifts make none. */
    public static int callersOn(LocalDate day) {
        return (int)
                of(day).stream().filter(shift -> shift.kind() != Kind.NIGHT).count();
    }

    private static Kind kind(int place, LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        if (place == 0) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> Kind.HALF;
                case SUNDAY -> Kind.FREE;
                default -> Kind.DAY;
            };
        }
        // neighbours in the list, who often share a role, are three days of the week apart
        return switch (Math.floorMod(weekday + place * 3L, WEEK)) {
            case 0 -> Kind.FREE;
            case 1 -> place % 2 == 0 ? Kind.FREE : Kind.HALF;
            case 4 -> sellsOrServes(place) ? Kind.NIGHT : Kind.DAY;
            default -> Kind.DAY;
        };
    }

    private static boolean sellsOrServes(int place) {
        var roles = DemoStaff.AGENTS.get(place).roles();
        return roles.contains("PRESALES") || roles.contains("AFTERSALES");
    }

    /** What the day is, as the API names it; nothing on a free one. */
    public enum Kind {
        DAY,
        HALF,
        NIGHT,
        FREE
    }

    public record Shift(String username, Kind kind) {}
}
