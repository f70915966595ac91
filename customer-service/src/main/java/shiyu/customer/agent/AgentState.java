package shiyu.customer.agent;

/** Only an ACTIVE agent signs in and stands on a roster. */
public enum AgentState {
    ACTIVE,
    SUSPENDED,
    LEFT
}
