package shiyu.customer.shift;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AgentId;

/** A shift as somebody wants it; what is absent is as usual for its kind. */
public record WantedShift(
        AgentId agent,
        ShiftKind kind,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Integer followUpWeight) {}
