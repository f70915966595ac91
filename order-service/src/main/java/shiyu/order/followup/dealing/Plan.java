package shiyu.order.followup.dealing;

import java.util.List;

/**
 * One deal for each due contact, in the order in which they were dealt.
 *
 * @param scope over which circle they were spread
 */
public record Plan(List<Deal> deals, Scope scope) {

    /** How far the calls of a day are spread. */
    public enum Scope {
        SMALL,
        WIDE
    }

    public Plan {
        deals = List.copyOf(deals);
    }
}
