package shiyu.order.followup;

import java.time.LocalDate;

/** How asking for a run ends. */
public sealed interface RunOutcome {

    /** A pass begins. */
    record Started(FollowUpRun run) implements RunOutcome {}

    /** A pass is under way already; this is it. */
    record Going(FollowUpRun run) implements RunOutcome {}

    /** Everything that is due has been dealt; nothing changes. */
    record UpToDate(FollowUpRun run) implements RunOutcome {}

    /** The day has not begun. */
    record NotYet(LocalDate today) implements RunOutcome {}
}
