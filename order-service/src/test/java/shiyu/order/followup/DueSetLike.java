package shiyu.order.followup;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import shiyu.order.followup.dealing.OnDuty;

/** Another due set, for tests to change one thing about it. */
abstract class DueSetLike implements DueSet {

    private final DueSet other;

    DueSetLike(DueSet other) {
        this.other = other;
    }

    @Override
    public Mono<List<DueContact>> settle(FollowUpRun run, FollowUpTerms terms) {
        return other.settle(run, terms);
    }

    @Override
    public Mono<Boolean> isAnythingNew(FollowUpRun run, FollowUpTerms terms) {
        return other.isAnythingNew(run, terms);
    }

    @Override
    public Mono<List<UnassignedCall>> unassigned(LocalDate day) {
        return other.unassigned(day);
    }

    @Override
    public Mono<List<OnDuty>> onDuty(LocalDate day) {
        return other.onDuty(day);
    }

    @Override
    public Mono<Integer> alreadyDealt(LocalDate day) {
        return other.alreadyDealt(day);
    }
}
