package shiyu.customer.shift;

import java.util.List;

/** How publishing a roster ends. */
public sealed interface PublishOutcome {

    record Published(Roster roster) implements PublishOutcome {}

    /** It was so already. */
    record Unchanged(Roster roster) implements PublishOutcome {}

    record Refused(List<RosterFault> faults) implements PublishOutcome {}
}
