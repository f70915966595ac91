package shiyu.customer.me;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.security.Caller;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentProfile;
import shiyu.customer.shift.Roster;
import shiyu.customer.shift.Shift;
import shiyu.customer.shift.ShiftKind;

/**
 * The caller.
 *
 * @param rights what the caller may do, which menus and buttons follow
 * @param zone in which the business day is reckoned
 * @param duty today's shift; absent when off duty
 */
@Schema(name = "Me")
record MeView(
        AgentProfile agent,
        List<String> rights,
        LocalDate businessDay,
        String zone,
        @Nullable DutyView duty) {

    static MeView of(Agent agent, Caller caller, Roster today, BusinessCalendar calendar) {
        return new MeView(
                AgentProfile.of(agent),
                caller.rights().stream().sorted().toList(),
                today.day(),
                calendar.zone().getId(),
                dutyOf(agent, today).map(DutyView::of).orElse(null));
    }

    private static Optional<Shift> dutyOf(Agent agent, Roster today) {
        return today.shifts().stream()
                .filter(shift -> shift.agent().equals(agent.id()))
                .findFirst();
    }

    @Schema(name = "Duty")
    record DutyView(
            ShiftKind kind,

            @Schema(type = "string", example = "09:00") @JsonFormat(pattern = "HH:mm")
            LocalTime from,

            @Schema(type = "string", example = "17:30") @JsonFormat(pattern = "HH:mm")
            LocalTime to,

            int followUpWeight) {

        static DutyView of(Shift shift) {
            return new DutyView(shift.kind(), shift.from(), shift.to(), shift.followUpWeight());
        }
    }
}
