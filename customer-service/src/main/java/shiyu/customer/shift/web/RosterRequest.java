package shiyu.customer.shift.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;
import shiyu.customer.shift.ShiftKind;
import shiyu.customer.shift.WantedShift;

/** A whole day. */
record RosterRequest(@NotNull @Size(max = 500) List<@NotNull @Valid Entry> entries) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    List<WantedShift> toShifts() {
        return entries.stream().map(Entry::toShift).toList();
    }

    /** Hours and weight that are absent are as usual for the kind. */
    @Schema(name = "WantedShift")
    record Entry(
            @NotNull UUID agentId,
            @NotNull ShiftKind kind,

            @Nullable @Pattern(regexp = TIME) @Schema(example = "09:00")
            String from,

            @Nullable @Pattern(regexp = TIME) @Schema(example = "17:30")
            String to,

            @Nullable @Min(0) @Max(1_000) Integer followUpWeight) {

        WantedShift toShift() {
            return new WantedShift(new AgentId(agentId), kind, time(from), time(to), followUpWeight);
        }

        private static @Nullable LocalTime time(@Nullable String text) {
            return text == null ? null : LocalTime.parse(text);
        }
    }
}
