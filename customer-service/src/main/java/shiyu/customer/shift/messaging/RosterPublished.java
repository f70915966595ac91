package shiyu.customer.shift.messaging;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import shiyu.chassis.outbox.Event;
import shiyu.customer.shift.Roster;
import shiyu.customer.shift.Shift;
import shiyu.customer.shift.ShiftKind;

/** Released shape, version 1: the whole day, which replaces what was known of it. */
record RosterPublished(
        LocalDate day, List<Entry> entries, @JsonIgnore long sequence) implements Event {

    static RosterPublished of(Roster roster) {
        return new RosterPublished(
                roster.day(), roster.shifts().stream().map(Entry::of).toList(), roster.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.customer.roster.published.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return day.toString();
    }

    record Entry(
            UUID agentId,
            ShiftKind kind,
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to,
            int followUpWeight) {

        static Entry of(Shift shift) {
            return new Entry(shift.agent().value(), shift.kind(), shift.from(), shift.to(), shift.followUpWeight());
        }
    }
}
