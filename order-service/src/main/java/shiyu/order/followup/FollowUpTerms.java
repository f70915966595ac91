package shiyu.order.followup;

import java.time.LocalDate;
import java.util.Set;
import shiyu.rights.Role;

/**
 * What the house has settled about its follow-up.
 *
 * @param daysAfterReceipt orders received so many days before are due
 * @param threshold up to so many calls a day stay with the small circle
 * @param recentDays who was called within so many days is left out; 0 leaves nobody out
 * @param daysBack how far back orders are taken up that had to wait
 */
public record FollowUpTerms(
        int daysAfterReceipt, int threshold, Set<Role> small, Set<Role> wide, int recentDays, int daysBack) {

    public FollowUpTerms {
        small = Set.copyOf(small);
        wide = Set.copyOf(wide);
    }

    /** The day on which the orders of a run were received. */
    public LocalDate receivedOn(LocalDate day) {
        return day.minusDays(daysAfterReceipt);
    }
}
