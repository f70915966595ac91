package shiyu.order.followup.dealing;

import java.util.Collections;
import java.util.Set;
import shiyu.order.followup.dealing.Plan.Scope;
import shiyu.rights.Role;

/**
 * How far calls are spread.
 *
 * @param threshold up to this many calls a day stay with the small circle
 * @param small roles that take the calls of a small day
 * @param wide roles that take the calls of a larger one
 * @param alreadyDealt calls of the day that somebody has already
 */
public record Policy(int threshold, Set<Role> small, Set<Role> wide, int alreadyDealt) {

    private static final Set<Role> NEVER = Set.of(Role.OWNER, Role.ADMIN);

    public Policy {
        small = Set.copyOf(small);
        wide = Set.copyOf(wide);
        if (threshold < 0 || alreadyDealt < 0) {
            throw new IllegalArgumentException("threshold and alreadyDealt must not be negative");
        }
        if (!Collections.disjoint(NEVER, small) || !Collections.disjoint(NEVER, wide)) {
            throw new IllegalArgumentException("calls are never spread to the owner or the administrator");
        }
    }

    /** How far the calls of a day are spread on which {@code due} more become known. */
    Scope scopeFor(int due) {
        return alreadyDealt + (long) due <= threshold ? Scope.SMALL : Scope.WIDE;
    }
}
