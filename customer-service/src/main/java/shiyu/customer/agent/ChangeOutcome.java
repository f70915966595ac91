package shiyu.customer.agent;

/** How a {@link ChangeAgent} ends. */
public sealed interface ChangeOutcome {

    record Changed(Agent agent) implements ChangeOutcome {}

    /** Everything was so already. */
    record Unchanged(Agent agent) implements ChangeOutcome {}

    record NoSuchAgent() implements ChangeOutcome {}

    record VersionChanged() implements ChangeOutcome {}

    record NameRefused(NameRefusal why) implements ChangeOutcome {}
}
