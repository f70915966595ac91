package shiyu.order.followup;

import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;

/** The follow-up board (回访看板), read from what stands. */
public interface Boards {

    Mono<Board> of(FollowUpRun run);

    Mono<Page<Exclusion>> exclusions(FollowUpRun run, PageRequest page);
}
