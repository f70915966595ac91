package shiyu.customer.shift.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;
import shiyu.customer.shift.Roster;
import shiyu.customer.shift.Shift;
import shiyu.customer.shift.ShiftKind;

/**
 * Who is on duty on a day.
 *
 * @param warning {@code no-roster} on a day for which none was published: everybody who is active is on duty
 */
@Schema(name = "Roster")
record RosterView(
        LocalDate day, boolean published, @Nullable String warning, List<EntryView> entries) {

    private static final String NO_ROSTER = "no-roster";

    static RosterView of(Roster roster, Map<AgentId, String> names) {
        var entries = roster.shifts().stream()
                .map(shift -> EntryView.of(shift, names.getOrDefault(shift.agent(), "")))
                .toList();
        return new RosterView(roster.day(), roster.published(), roster.published() ? null : NO_ROSTER, entries);
    }

    @Schema(name = "RosterEntry")
    record EntryView(
            UUID agentId,
            String displayName,
            ShiftKind kind,

            @Schema(type = "string", example = "09:00") @JsonFormat(pattern = "HH:mm")
            LocalTime from,

            @Schema(type = "string", example = "17:30") @JsonFormat(pattern = "HH:mm")
            LocalTime to,

            int followUpWeight) {

        static EntryView of(Shift shift, String name) {
            return new EntryView(
                    shift.agent().value(), name, shift.kind(), shift.from(), shift.to(), shift.followUpWeight());
        }
    }
}
