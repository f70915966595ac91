package shiyu.order.followup.dealing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;
import shiyu.rights.Role;

/**
 * One day to deal.
 *
 * @param seen how many of the due contacts are known when the day's first pass is made
 */
record DealingDay(LocalDate day, Policy policy, List<Due> due, List<OnDuty> agents, int seen) {

    Plan dealtBy(Deals deals) {
        return deals.deal(day, policy, due, agents);
    }

    /** The same day, its inputs in another order. */
    DealingDay shuffled(long seed) {
        var random = new Random(seed);
        var otherDue = new ArrayList<>(due);
        var otherAgents = new ArrayList<>(agents);
        Collections.shuffle(otherDue, random);
        Collections.shuffle(otherAgents, random);
        return new DealingDay(day, policy, otherDue, otherAgents, seen);
    }

    /** What is known at the first pass only. */
    DealingDay firstPass() {
        return new DealingDay(day, policy, due.subList(0, Math.min(seen, due.size())), agents, seen);
    }

    /** The day after a plan of it was written down: assigned calls are load, the others are still due. */
    DealingDay after(Plan plan) {
        var assigned = plan.deals().stream()
                .filter(deal -> deal.agent() != null)
                .map(Deal::contact)
                .collect(Collectors.toSet());
        var left = due.stream().filter(one -> !assigned.contains(one.contact())).toList();
        var dealt = policy.alreadyDealt() + assigned.size();
        var later = new Policy(policy.threshold(), policy.small(), policy.wide(), dealt);
        return new DealingDay(day, later, left, agentsAfter(plan), seen);
    }

    private List<OnDuty> agentsAfter(Plan plan) {
        var calls = callsByAgent(plan);
        var friends = plan.deals().stream()
                .filter(Deal::befriend)
                .collect(Collectors.groupingBy(Deal::agent, Collectors.summingInt(_ -> 1)));
        return agents.stream()
                .map(agent -> new OnDuty(
                        agent.agent(),
                        agent.roles(),
                        agent.weight(),
                        agent.load() + calls.getOrDefault(agent.agent(), 0),
                        agent.room() - friends.getOrDefault(agent.agent(), 0)))
                .toList();
    }

    static Map<AgentId, Integer> callsByAgent(Plan plan) {
        var calls = new HashMap<AgentId, Integer>();
        plan.deals().stream().map(Deal::agent).forEach(agent -> {
            if (agent != null) {
                calls.merge(agent, 1, Integer::sum);
            }
        });
        return calls;
    }

    /** S of the specification. */
    List<OnDuty> circle() {
        var roles = policy.alreadyDealt() + due.size() <= policy.threshold() ? policy.small() : policy.wide();
        var chosen = withRoleIn(roles);
        return chosen.isEmpty() ? withRoleIn(policy.wide()) : chosen;
    }

    private List<OnDuty> withRoleIn(Set<Role> roles) {
        return agents.stream()
                .filter(agent -> agent.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    boolean isOnDuty(AgentId agent) {
        return agents.stream().anyMatch(one -> one.agent().equals(agent));
    }

    OnDuty agent(@Nullable AgentId agent) {
        return agents.stream()
                .filter(one -> one.agent().equals(agent))
                .findFirst()
                .orElseThrow();
    }

    Due due(ContactId contact) {
        return due.stream()
                .filter(one -> one.contact().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    Stream<Deal> spreadDeals(Plan plan) {
        return plan.deals().stream()
                .filter(deal -> deal.reason() == Deal.Reason.SPREAD || deal.reason() == Deal.Reason.SPREAD_NO_ROOM);
    }
}
