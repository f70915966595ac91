package shiyu.order.followup;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import shiyu.order.followup.dealing.OnDuty;

/** What a run has to deal, and to whom. */
public interface DueSet {

    /**
     * Settles what needs no dealing (who is left out and why, orders of contacts whose call is still open) and returns
     * whom is to be called. Changes no row that was settled before.
     */
    Mono<List<DueContact>> settle(FollowUpRun run, FollowUpTerms terms);

    /** Whether {@link #settle} would change or return anything. */
    Mono<Boolean> isAnythingNew(FollowUpRun run, FollowUpTerms terms);

    /** Calls up to the day that nobody has. */
    Mono<List<UnassignedCall>> unassigned(LocalDate day);

    /** Active agents on duty; all of them when there is no roster for the day. */
    Mono<List<OnDuty>> onDuty(LocalDate day);

    /** Calls dealt on the day to whomever. */
    Mono<Integer> alreadyDealt(LocalDate day);
}
