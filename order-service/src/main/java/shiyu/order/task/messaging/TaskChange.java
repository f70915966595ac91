package shiyu.order.task.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.order.people.AgentId;
import shiyu.order.task.Attempt;
import shiyu.order.task.Call;
import shiyu.order.task.TaskKind;

/**
 * Released shape, version 1, of all events of a task: the task as it is now, and the attempt that an outcome is from.
 */
record TaskChange(
        @JsonIgnore String type,
        UUID taskId,
        String kind,
        UUID contactId,
        @Nullable UUID assignee,
        LocalDate businessDay,
        Instant dueAt,
        String status,
        String dealReason,
        boolean befriend,
        @Nullable AttemptMade attempt,
        @JsonIgnore long sequence)
        implements Event {

    static TaskChange created(Call call) {
        return of("shiyu.order.task.created.v1", call, null);
    }

    static TaskChange assigned(Call call) {
        return of("shiyu.order.task.assigned.v1", call, null);
    }

    static TaskChange outcomeRecorded(Call call, Attempt attempt) {
        return of("shiyu.order.task.outcome-recorded.v1", call, AttemptMade.of(attempt));
    }

    private static TaskChange of(String type, Call call, @Nullable AttemptMade attempt) {
        return new TaskChange(
                type,
                call.id().value(),
                TaskKind.FOLLOW_UP_CALL.name(),
                call.contact().value(),
                value(call.assignee()),
                call.businessDay(),
                call.dueAt(),
                call.status().name(),
                call.dealReason().name(),
                call.befriend(),
                attempt,
                call.version());
    }

    private static @Nullable UUID value(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    @Override
    @JsonIgnore
    public String key() {
        return taskId.toString();
    }

    /** @param supersedes the attempt that this one corrects and that no longer counts */
    record AttemptMade(
            UUID attemptId,
            int number,
            String result,
            @Nullable String wechatResult,
            @Nullable UUID friendshipId,
            @Nullable Integer satisfaction,
            @Nullable Integer callSeconds,
            boolean caseWanted,
            Instant at,
            UUID agentId,
            @Nullable UUID supersedes) {

        static AttemptMade of(Attempt attempt) {
            var wechat = attempt.wechat();
            var supersedes = attempt.supersedes();
            return new AttemptMade(
                    attempt.id().value(),
                    attempt.number(),
                    attempt.result().name(),
                    wechat == null ? null : wechat.name(),
                    attempt.friendship(),
                    attempt.satisfaction(),
                    attempt.callSeconds(),
                    attempt.caseWanted(),
                    attempt.at(),
                    attempt.agent().value(),
                    supersedes == null ? null : supersedes.value());
        }
    }
}
