package shiyu.order.followup.dealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import shiyu.order.followup.dealing.Deal.Reason;
import shiyu.order.followup.dealing.Plan.Scope;
import shiyu.order.people.AgentId;
import shiyu.rights.Role;

/**
 * The specification step by step, slow and without cleverness, as an oracle; and with a fault built in, a mutant for
 * the properties to catch.
 */
final class LiteralDealing implements Deals {

    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    LiteralDealing(Fault... faults) {
        this.faults.addAll(List.of(faults));
    }

    @Override
    public Plan deal(LocalDate day, Policy policy, List<Due> due, List<OnDuty> agents) {
        return new Day(day, policy, due, agents).deal();
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }

    private final class Day {

        private final LocalDate day;
        private final List<Due> due;
        private final List<OnDuty> agents;
        private final List<OnDuty> circle;
        private Scope scope = Scope.WIDE;
        private final Map<AgentId, Long> load = new HashMap<>();
        private final Map<AgentId, Integer> room = new HashMap<>();
        private final List<Deal> deals = new ArrayList<>();

        Day(LocalDate day, Policy policy, List<Due> due, List<OnDuty> agents) {
            this.day = day;
            this.due = new ArrayList<>(due);
            if (!has(Fault.TAKES_CONTACTS_AS_THEY_COME)) {
                this.due.sort(Comparator.comparing(Due::receivedAt)
                        .thenComparing(one -> one.contact().value().toString()));
            }
            if (has(Fault.LOSES_THE_LAST_CONTACT) && !due.isEmpty()) {
                this.due.removeLast();
            }
            this.agents = agents;
            agents.forEach(agent -> load.put(agent.agent(), (long) agent.load()));
            agents.forEach(agent -> room.put(agent.agent(), agent.room()));
            this.circle = circle(policy);
        }

        private List<OnDuty> circle(Policy policy) {
            var before = has(Fault.FORGETS_WHAT_WAS_DEALT_BEFORE) ? 0 : policy.alreadyDealt();
            var narrow = before + due.size() <= policy.threshold();
            var chosen = withRole(narrow ? policy.small() : policy.wide());
            scope = narrow && !chosen.isEmpty() ? Scope.SMALL : Scope.WIDE;
            if (has(Fault.SPREADS_OVER_EVERYBODY)) {
                return agents;
            }
            return chosen.isEmpty() && !has(Fault.HAS_NO_WIDE_CIRCLE_TO_FALL_BACK_ON)
                    ? withRole(policy.wide())
                    : chosen;
        }

        private List<OnDuty> withRole(Set<Role> roles) {
            return agents.stream()
                    .filter(agent -> agent.roles().stream().anyMatch(roles::contains))
                    .toList();
        }

        Plan deal() {
            var spreading = new ArrayList<Due>();
            for (var one : due) {
                ownerOf(one).ifPresentOrElse(owner -> toOwner(one, owner), () -> spreading.add(one));
            }
            var withoutRoom = new ArrayList<Due>();
            for (var one : spreading.stream().filter(Due::needsRoom).toList()) {
                choose(agent -> room(agent) > 0)
                        .ifPresentOrElse(agent -> take(one, agent, true, Reason.SPREAD), () -> withoutRoom.add(one));
            }
            spreading.stream().filter(one -> !one.needsRoom()).forEach(one -> spread(one, Reason.SPREAD));
            withoutRoom.forEach(one -> spread(one, Reason.SPREAD_NO_ROOM));
            return new Plan(deals, scope);
        }

        private Optional<OnDuty> ownerOf(Due one) {
            var candidates = has(Fault.GIVES_OWNERS_ONLY_WITHIN_THE_CIRCLE) ? circle : agents;
            return candidates.stream()
                    .filter(agent -> agent.agent().equals(one.owner()))
                    .findFirst();
        }

        private void toOwner(Due one, OnDuty owner) {
            var promised = room(owner) > 0 || has(Fault.PROMISES_ROOM_THAT_IS_NOT_THERE);
            take(one, owner, one.needsRoom() && promised, Reason.OWNER);
        }

        private void spread(Due one, Reason reason) {
            var lost = reason == Reason.SPREAD_NO_ROOM && has(Fault.LEAVES_CALLS_WITHOUT_ROOM_UNASSIGNED);
            choose(agent -> !lost)
                    .ifPresentOrElse(
                            agent -> take(one, agent, false, reason),
                            () -> deals.add(new Deal(one.contact(), null, false, Reason.NOBODY_ON_DUTY)));
        }

        private void take(Due one, OnDuty agent, boolean befriend, Reason reason) {
            load.merge(agent.agent(), 1L, Long::sum);
            if (befriend) {
                room.merge(agent.agent(), -1, Integer::sum);
            }
            deals.add(new Deal(one.contact(), agent.agent(), befriend, reason));
        }

        private Optional<OnDuty> choose(Predicate<OnDuty> allowed) {
            return circle.stream().filter(allowed).min(this::compare);
        }

        private int compare(OnDuty a, OnDuty b) {
            var byShare = has(Fault.ROUNDS_SHARES)
                    ? Long.compare(divisor(a) / a.weight(), divisor(b) / b.weight())
                    : Long.compare(divisor(a) * b.weight(), divisor(b) * a.weight());
            if (byShare != 0) {
                return byShare;
            }
            var byTurn = turn(a).compareTo(turn(b));
            return byTurn != 0
                    ? byTurn
                    : a.agent().value().toString().compareTo(b.agent().value().toString());
        }

        private long divisor(OnDuty agent) {
            var calls = load.getOrDefault(agent.agent(), 0L);
            if (has(Fault.APPORTIONS_BY_ODD_DIVISORS)) {
                return 2 * calls + 1;
            }
            return has(Fault.COMPARES_LOADS_BEFORE_THE_CALL) ? calls : calls + 1;
        }

        private int room(OnDuty agent) {
            return room.getOrDefault(agent.agent(), 0);
        }

        /** Hexadecimal digits sort like the unsigned bytes they stand for. */
        private String turn(OnDuty agent) {
            try {
                var text = day + "|" + agent.agent().value();
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
