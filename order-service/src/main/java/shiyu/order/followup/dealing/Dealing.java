package shiyu.order.followup.dealing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shiyu.order.followup.dealing.Deal.Reason;
import shiyu.order.followup.dealing.Plan.Scope;
import shiyu.order.people.AgentId;
import shiyu.rights.Role;

/**
 * Deals the calls of a day fairly: to the owner when on duty, the rest over the others by load and weight, first those
 * that need room for a new friend. It knows no clock, no chance and no database, and the order of its inputs does not
 * matter. Takes O(n log k) for n contacts and k agents.
 */
public final class Dealing {

    /** Ids compare as text, which is also PostgreSQL's order; UUID's own comparison is signed. */
    private static final Comparator<Due> FIRST_RECEIVED_FIRST = Comparator.comparing(Due::receivedAt)
            .thenComparing(due -> due.contact().value().toString());

    private final Map<AgentId, Hand> onDuty = new HashMap<>();
    private final List<Hand> circle;
    private final Scope scope;
    private final List<Deal> deals = new ArrayList<>();

    /** The calls are spread over the small circle on a small day, unless nobody of it is there. */
    private Dealing(LocalDate day, Policy policy, int due, List<OnDuty> agents) {
        agents.forEach(agent -> onDuty.put(agent.agent(), new Hand(agent, day)));
        var small = policy.scopeFor(due) == Scope.SMALL ? handsIn(policy.small()) : List.<Hand>of();
        this.scope = small.isEmpty() ? Scope.WIDE : Scope.SMALL;
        this.circle = small.isEmpty() ? handsIn(policy.wide()) : small;
    }

    /**
     * Deals one day.
     *
     * @param due each contact once
     * @param agents each agent once
     */
    public static Plan deal(LocalDate day, Policy policy, List<Due> due, List<OnDuty> agents) {
        return new Dealing(day, policy, due.size(), agents).deal(due);
    }

    private Plan deal(List<Due> due) {
        var others = dealToOwners(due.stream().sorted(FIRST_RECEIVED_FIRST).toList());
        var withoutRoom = spreadOverRoom(others.stream().filter(Due::needsRoom).toList());
        var spread = Spread.over(circle);
        others.stream().filter(one -> !one.needsRoom()).forEach(one -> deals.add(spread.deal(one, Reason.SPREAD)));
        withoutRoom.forEach(one -> deals.add(spread.deal(one, Reason.SPREAD_NO_ROOM)));
        return new Plan(deals, scope);
    }

    /** Gives every owner on duty their own customers, and returns the others. */
    private List<Due> dealToOwners(List<Due> due) {
        var others = new ArrayList<Due>();
        for (var one : due) {
            var owner = one.owner() == null ? null : onDuty.get(one.owner());
            if (owner == null) {
                others.add(one);
            } else {
                deals.add(owner.take(one, one.needsRoom() && owner.hasRoom(), Reason.OWNER));
            }
        }
        return others;
    }

    /** Deals while somebody has room for a friend, and returns whom nobody has room for. */
    private List<Due> spreadOverRoom(List<Due> due) {
        var spread = Spread.overRoomOf(circle);
        var dealt = 0;
        while (dealt < due.size() && !spread.isEmpty()) {
            deals.add(spread.befriend(due.get(dealt++)));
        }
        return due.subList(dealt, due.size());
    }

    private List<Hand> handsIn(Set<Role> roles) {
        return onDuty.values().stream().filter(hand -> hand.hasRoleIn(roles)).toList();
    }
}
