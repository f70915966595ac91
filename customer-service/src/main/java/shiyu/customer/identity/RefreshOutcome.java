package shiyu.customer.identity;

/** How bringing a refresh token ends. */
public sealed interface RefreshOutcome {

    record Continued(Admission admission) implements RefreshOutcome {}

    record SessionEnded() implements RefreshOutcome {}
}
