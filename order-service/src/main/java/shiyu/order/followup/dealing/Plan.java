package shiyu.order.followup.dealing;

import java.util.List;

/** One deal for each due contact, in the order in which they were dealt. */
public record Plan(List<Deal> deals) {

    public Plan {
        deals = List.copyOf(deals);
    }
}
