package shiyu.order.task.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.people.AgentId;
import shiyu.order.task.AttemptId;
import shiyu.order.task.CallResult;
import shiyu.order.task.RecordAttempt;
import shiyu.order.task.Remarks;
import shiyu.order.task.TaskId;
import shiyu.order.task.WechatResult;

/**
 * What came of a call.
 *
 * @param satisfaction 1 to 5
 * @param note free text; kept encrypted
 * @param callSeconds how long the call took
 * @param supersedes the attempt that this one corrects
 */
record AttemptRequest(
        @NotNull CallResult result,
        @Valid @Nullable WechatRequest wechat,
        @Min(1) @Max(5) @Nullable Integer satisfaction,
        @Size(max = 1_000) @Nullable String note,
        @Min(0) @Max(14_400) @Nullable Integer callSeconds,
        @Nullable Boolean caseWanted,
        @Size(max = 1_000) @Nullable String suggestion,
        @Nullable Instant callbackAt,
        @Nullable UUID supersedes) {

    /** @param friendshipId as customer-service gave it */
    record WechatRequest(
            @NotNull WechatResult result,
            @Nullable UUID friendshipId,
            @Size(max = 64) @Nullable String wechatId) {

        /** Never the id. */
        @Override
        public String toString() {
            return "WechatRequest[" + result + "]";
        }
    }

    RecordAttempt toCommand(TaskId task, AgentId agent, boolean mayCorrectOthers, @Nullable Long version) {
        return new RecordAttempt(
                task,
                agent,
                mayCorrectOthers,
                version,
                result,
                wechat == null ? null : wechat.result(),
                wechat == null ? null : wechat.friendshipId(),
                satisfaction,
                callSeconds,
                Boolean.TRUE.equals(caseWanted),
                callbackAt,
                remarks(),
                supersedes == null ? null : new AttemptId(supersedes));
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "AttemptRequest[" + result + "]";
    }

    private Remarks remarks() {
        return new Remarks(wechat == null ? null : written(wechat.wechatId()), written(note), written(suggestion));
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
