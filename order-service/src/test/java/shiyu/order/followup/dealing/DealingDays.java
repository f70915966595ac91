package shiyu.order.followup.dealing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;
import shiyu.rights.Role;

/** All sorts of days: nobody there, one role missing, no room anywhere, owners away, many received at once. */
final class DealingDays {

    static final Set<Role> SMALL = Set.of(Role.AFTERSALES);
    static final Set<Role> WIDE = Set.of(Role.PRESALES, Role.AFTERSALES, Role.PROMOTION, Role.OPERATIONS, Role.MANAGER);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant RECEIVED = Instant.parse("2026-01-01T02:00:00Z");

    private DealingDays() {}

    static Arbitrary<DealingDay> any() {
        var agents = Combinators.combine(roles(), weight(), load(), room()).as(Traits::new);
        var due = Combinators.combine(owner(), Arbitraries.of(true, true, false), receivedAt())
                .as(Need::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        policy(),
                        due.list().ofMaxSize(40),
                        agents.list().ofMaxSize(8),
                        Arbitraries.integers().between(0, 40))
                .as((day, policy, needs, team, seen) ->
                        new DealingDay(FIRST.plusDays(day), policy, dueOf(needs), teamOf(team), seen));
    }

    /** Days with neither owners nor want of room, on which weights alone decide. */
    static Arbitrary<DealingDay> byWeightAlone() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        weight().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 400))
                .as((calls, weights, day) -> byWeightAlone(FIRST.plusDays(day), calls, weights));
    }

    static DealingDay byWeightAlone(LocalDate day, int calls, List<Integer> weights) {
        var needs =
                IntStream.range(0, calls).mapToObj(n -> new Need(-1, true, n)).toList();
        var team = weights.stream()
                .map(weight -> new Traits(Set.of(Role.AFTERSALES), weight, 0, 1_000))
                .toList();
        return new DealingDay(day, new Policy(20, SMALL, WIDE, 0), dueOf(needs), teamOf(team), calls);
    }

    static AgentId agent(int number) {
        return new AgentId(id(1_000L + number));
    }

    private static Arbitrary<Policy> policy() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 25))
                .as((threshold, dealt) -> new Policy(threshold, SMALL, WIDE, dealt));
    }

    private static Arbitrary<Set<Role>> roles() {
        return Arbitraries.of(Role.class).set().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Integer> weight() {
        return Arbitraries.oneOf(Arbitraries.of(50, 100), Arbitraries.integers().between(1, 7));
    }

    private static Arbitrary<Integer> load() {
        return Arbitraries.integers().between(0, 9);
    }

    private static Arbitrary<Integer> room() {
        return Arbitraries.integers().between(-2, 8);
    }

    /** One of the agents, one who is away, or nobody. */
    private static Arbitrary<Integer> owner() {
        return Arbitraries.integers().between(-12, 9);
    }

    private static Arbitrary<Integer> receivedAt() {
        return Arbitraries.integers().between(0, 5);
    }

    private static List<Due> dueOf(List<Need> needs) {
        return IntStream.range(0, needs.size())
                .mapToObj(n -> needs.get(n).of(new ContactId(id(n))))
                .toList();
    }

    private static List<OnDuty> teamOf(List<Traits> team) {
        return IntStream.range(0, team.size())
                .mapToObj(n -> team.get(n).of(agent(n)))
                .toList();
    }

    /** Well spread, so that neither their order nor their sign follows the numbers. */
    private static UUID id(long number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number);
    }

    private record Need(int owner, boolean needsRoom, int receivedAfter) {
        Due of(ContactId contact) {
            return new Due(contact, owner < 0 ? null : agent(owner), needsRoom, RECEIVED.plusSeconds(receivedAfter));
        }
    }

    private record Traits(Set<Role> roles, int weight, int load, int room) {
        OnDuty of(AgentId agent) {
            return new OnDuty(agent, roles, weight, load, room);
        }
    }
}
