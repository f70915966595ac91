package shiyu.customer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shiyu.customer.agent.AgentId;
import shiyu.customer.shift.PublishOutcome.Published;
import shiyu.customer.shift.PublishOutcome.Refused;
import shiyu.customer.shift.PublishOutcome.Unchanged;

class RosteringTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final AgentId LIN = AgentId.next();
    private static final AgentId MO = AgentId.next();
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final Usual USUAL = new Usual(Map.of(
            ShiftKind.DAY, new Usual.Hours(NINE, FIVE, 100),
            ShiftKind.NIGHT, new Usual.Hours(FIVE, LocalTime.of(23, 30), 0)));
    private static final Roster NONE = new Roster(DAY, List.of(), 0);

    @Test
    void whatIsNotSaidIsAsUsual() {
        var outcome =
                decide(NONE, List.of(wanted(LIN, ShiftKind.DAY), new WantedShift(MO, ShiftKind.NIGHT, null, null, 30)));
        assertThat(outcome)
                .isEqualTo(new Published(new Roster(
                        DAY,
                        List.of(
                                new Shift(LIN, ShiftKind.DAY, NINE, FIVE, 100),
                                new Shift(MO, ShiftKind.NIGHT, FIVE, LocalTime.of(23, 30), 30)),
                        1)));
    }

    @Test
    void theSameRosterInAnyOrderChangesNothing() {
        var wanted = List.of(wanted(LIN, ShiftKind.DAY), wanted(MO, ShiftKind.NIGHT));
        var published = ((Published) decide(NONE, wanted)).roster();
        assertThat(decide(published, wanted.reversed())).isEqualTo(new Unchanged(published));
        assertThat(decide(published, wanted.subList(0, 1)))
                .isInstanceOfSatisfying(
                        Published.class,
                        next -> assertThat(next.roster().version()).isEqualTo(2));
    }

    @Test
    void anEmptyDayIsARosterToo() {
        assertThat(decide(NONE, List.of())).isEqualTo(new Published(new Roster(DAY, List.of(), 1)));
    }

    @Test
    void everyFaultIsNamed() {
        var stranger = AgentId.next();
        var outcome = decide(
                NONE,
                List.of(
                        wanted(LIN, ShiftKind.DAY),
                        wanted(LIN, ShiftKind.NIGHT),
                        wanted(stranger, ShiftKind.DAY),
                        new WantedShift(MO, ShiftKind.DAY, FIVE, FIVE, null)));
        assertThat(outcome)
                .isEqualTo(new Refused(List.of(
                        new RosterFault(1, RosterFault.Kind.AGENT_TWICE),
                        new RosterFault(2, RosterFault.Kind.AGENT_UNKNOWN),
                        new RosterFault(3, RosterFault.Kind.HOURS))));
    }

    @Test
    void withoutARosterEverybodyIsOnDuty() {
        var roster = Rostering.everybody(DAY, List.of(LIN, MO), USUAL, 100);
        assertThat(roster.published()).isFalse();
        assertThat(roster.shifts()).extracting(Shift::followUpWeight).containsExactly(100, 100);
    }

    private static PublishOutcome decide(Roster current, List<WantedShift> wanted) {
        return Rostering.decide(current, wanted, USUAL, Set.of(LIN, MO));
    }

    private static WantedShift wanted(AgentId agent, ShiftKind kind) {
        return new WantedShift(agent, kind, null, null, null);
    }
}
