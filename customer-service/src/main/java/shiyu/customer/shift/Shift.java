package shiyu.customer.shift;

import java.time.LocalTime;
import shiyu.customer.agent.AgentId;

/**
 * An agent's duty on a day.
 *
 * @param from on the business's clock
 * @param followUpWeight the agent's share of the day's calls against that of others; 0: none
 */
public record Shift(AgentId agent, ShiftKind kind, LocalTime from, LocalTime to, int followUpWeight) {}
