package shiyu.order.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.people.AgentId;

/**
 * Command: an agent tells what came of a call.
 *
 * @param mayCorrectOthers may also put right what others have told, and on other days
 * @param version of the task that the agent saw; absent when the agent doesn't say
 * @param supersedes the attempt that this one corrects
 */
public record RecordAttempt(
        TaskId task,
        AgentId agent,
        boolean mayCorrectOthers,
        @Nullable Long version,
        CallResult result,
        @Nullable WechatResult wechat,
        @Nullable UUID friendship,
        @Nullable Integer satisfaction,
        @Nullable Integer callSeconds,
        boolean caseWanted,
        @Nullable Instant callbackAt,
        Remarks remarks,
        @Nullable AttemptId supersedes) {}
