package shiyu.order.followup;

import java.time.Instant;
import java.time.LocalDate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.order.followup.FollowUpRun.Trigger;
import shiyu.order.followup.dealing.Plan.Scope;

/** All follow-up runs, one for each day. */
public interface FollowUpRuns {

    Mono<FollowUpRun> of(LocalDate day);

    Mono<FollowUpRun> find(RunId run);

    /** A run that somebody has to bring to its end; empty when there is none. */
    Mono<FollowUpRun> unfinished();

    /** The newest first. */
    Flux<FollowUpRun> latest(int limit);

    /** Begins the day's run; empty when there is one already. */
    Mono<FollowUpRun> begin(LocalDate day, Trigger trigger, Instant now);

    /** Begins another pass; empty when one is under way. */
    Mono<FollowUpRun> beginAgain(RunId run, Trigger trigger, Instant now);

    /** Ends a pass, with the figures as they are now. */
    Mono<FollowUpRun> complete(RunId run, int threshold, Scope scope, Instant now);
}
