package shiyu.order.followup.dealing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import shiyu.order.followup.dealing.Deal.Reason;
import shiyu.rights.Role;

/** What an agent holds while the calls are dealt. */
final class Hand {

    /** Who would be the least busy after one more call; among equals the odd call rotates over the days. */
    static final Comparator<Hand> LEAST_BUSY = ((Comparator<Hand>) Hand::compareShare)
            .thenComparing(hand -> hand.turn, Arrays::compareUnsigned)
            .thenComparing(hand -> hand.agent.agent().value().toString());

    private final OnDuty agent;
    private final byte[] turn;
    private long load;
    private int room;

    Hand(OnDuty agent, LocalDate day) {
        this.agent = agent;
        this.turn = Turns.of(day, agent.agent());
        this.load = agent.load();
        this.room = agent.room();
    }

    Deal take(Due due, boolean befriend, Reason reason) {
        load++;
        if (befriend) {
            room--;
        }
        return new Deal(due.contact(), agent.agent(), befriend, reason);
    }

    boolean hasRoom() {
        return room > 0;
    }

    boolean hasRoleIn(Set<Role> roles) {
        return agent.roles().stream().anyMatch(roles::contains);
    }

    /** (load + 1) / weight, compared by cross-multiplication so that nothing is rounded. */
    private static int compareShare(Hand a, Hand b) {
        return Long.compare((a.load + 1) * b.agent.weight(), (b.load + 1) * a.agent.weight());
    }
}
