package shiyu.order.task.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.people.AgentId;
import shiyu.order.task.Attempt;
import shiyu.order.task.AttemptId;
import shiyu.order.task.CallResult;
import shiyu.order.task.WechatResult;

/** The clear columns of {@code task_attempt}. */
record AttemptRow(
        UUID id,
        int number,
        UUID agentId,
        Instant madeAt,
        LocalDate madeOn,
        CallResult result,
        @Nullable WechatResult wechatResult,
        @Nullable UUID friendshipId,
        @Nullable Integer satisfaction,
        @Nullable Integer callSeconds,
        boolean caseWanted,
        @Nullable Instant callbackAt,
        @Nullable UUID supersedes) {

    static final String COLUMNS = """
            id, number, agent_id, made_at, made_on, result, wechat_result, friendship_id, satisfaction, call_seconds,
            case_wanted, callback_at, supersedes""";

    Attempt attempt() {
        return new Attempt(
                new AttemptId(id),
                number,
                new AgentId(agentId),
                madeAt,
                madeOn,
                result,
                wechatResult,
                friendshipId,
                satisfaction,
                callSeconds,
                caseWanted,
                callbackAt,
                supersedes == null ? null : new AttemptId(supersedes));
    }
}
