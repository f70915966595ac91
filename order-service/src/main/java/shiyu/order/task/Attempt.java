package shiyu.order.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.people.AgentId;

/**
 * One try at a call, as far as it may be known outside the service: free text and the WeChat id are apart, in
 * {@link Remarks}.
 *
 * @param number which of the task's attempts it is; a correction keeps the number of what it corrects
 * @param on the business day of {@code at}
 * @param friendship made or found at customer-service before
 * @param satisfaction 1 to 5
 * @param callbackAt when the customer wants to be called again
 * @param supersedes the attempt that this one corrects
 */
public record Attempt(
        AttemptId id,
        int number,
        AgentId agent,
        Instant at,
        LocalDate on,
        CallResult result,
        @Nullable WechatResult wechat,
        @Nullable UUID friendship,
        @Nullable Integer satisfaction,
        @Nullable Integer callSeconds,
        boolean caseWanted,
        @Nullable Instant callbackAt,
        @Nullable AttemptId supersedes) {

    /** The same call told a second time, as when a button was hit twice or an answer got lost. */
    boolean tellsTheSameAs(Attempt other) {
        return agent.equals(other.agent)
                && result == other.result
                && wechat == other.wechat
                && Objects.equals(friendship, other.friendship)
                && Objects.equals(supersedes, other.supersedes);
    }
}
