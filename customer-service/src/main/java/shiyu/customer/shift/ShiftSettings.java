package shiyu.customer.shift;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import shiyu.chassis.setting.Setting;

/** Figures of the house about shifts. */
final class ShiftSettings {

    private static final int MOST = 1_000;

    static final Map<ShiftKind, Kind> KINDS = Map.of(
            ShiftKind.DAY, kind(ShiftKind.DAY, LocalTime.of(9, 0), LocalTime.of(17, 30), 100),
            ShiftKind.HALF, kind(ShiftKind.HALF, LocalTime.of(10, 0), LocalTime.of(15, 30), 50),
            ShiftKind.NIGHT, kind(ShiftKind.NIGHT, LocalTime.of(17, 0), LocalTime.of(23, 30), 0));

    /** Of everybody who is active, on a day without a roster. */
    static final Setting<Integer> WEIGHT_WITHOUT_ROSTER = Setting.integer("shift.weight-without-roster", 100, 0, MOST);

    private ShiftSettings() {}

    private static Kind kind(ShiftKind kind, LocalTime from, LocalTime to, int weight) {
        var prefix = "shift." + kind.name().toLowerCase(Locale.ROOT);
        return new Kind(
                Setting.time(prefix + ".from", from),
                Setting.time(prefix + ".to", to),
                Setting.integer(prefix + ".follow-up-weight", weight, 0, MOST));
    }

    record Kind(Setting<LocalTime> from, Setting<LocalTime> to, Setting<Integer> followUpWeight) {}
}
