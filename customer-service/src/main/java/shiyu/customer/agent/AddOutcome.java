package shiyu.customer.agent;

/** How an {@link AddAgent} ends. */
public sealed interface AddOutcome {

    record Added(Agent agent) implements AddOutcome {}

    record UsernameTaken(AgentId by) implements AddOutcome {}

    record NameRefused(NameRefusal why) implements AddOutcome {}
}
