package shiyu.customer.shift;

/**
 * Why an entry of a wanted roster cannot be.
 *
 * @param entry its place in the request, from 0
 */
public record RosterFault(int entry, Kind kind) {

    public enum Kind {
        AGENT_TWICE,
        /** There is no such agent, or the agent is not active. */
        AGENT_UNKNOWN,
        /** It would end before it begins. */
        HOURS
    }
}
