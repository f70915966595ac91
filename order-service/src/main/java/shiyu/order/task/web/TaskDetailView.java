package shiyu.order.task.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.people.AgentName;
import shiyu.order.script.CareAdvice;
import shiyu.order.task.CallResult;
import shiyu.order.task.CallSheet;
import shiyu.order.task.DealReason;
import shiyu.order.task.TaskId;
import shiyu.order.task.TaskKind;
import shiyu.order.task.TaskStatus;
import shiyu.order.task.WechatResult;

/** A task with all that is needed to do it. Flat, as the document cannot say otherwise that it is a task and more. */
record TaskDetailView(
        UUID id,
        TaskKind kind,
        TaskStatus status,
        LocalDate businessDay,
        Instant dueAt,
        int priority,
        @Nullable AgentName assignee,
        DealReason dealReason,
        boolean befriend,
        TaskView.CallContactView contact,
        TaskView.CallSummaryView summary,
        int attempts,
        @Nullable CallResult outcome,
        long version,
        List<CallOrderView> orders,
        ScriptView script,
        List<CareView> careAdvice,
        List<AttemptView> attemptsMade,
        @Nullable UUID nextTaskId) {

    static TaskDetailView of(CallSheet sheet) {
        var task = sheet.task();
        return new TaskDetailView(
                task.id(),
                task.kind(),
                task.status(),
                task.businessDay(),
                task.dueAt(),
                task.priority(),
                task.assignee(),
                task.dealReason(),
                task.befriend(),
                TaskView.CallContactView.of(task.contact()),
                TaskView.CallSummaryView.of(task.bought()),
                task.attempts(),
                task.outcome(),
                task.version(),
                sheet.orders().stream().map(CallOrderView::of).toList(),
                ScriptView.of(sheet.scriptTitle(), sheet.script()),
                sheet.care().stream().map(CareView::of).toList(),
                sheet.attempts().stream().map(AttemptView::of).toList(),
                value(sheet.next()));
    }

    private static @Nullable UUID value(@Nullable TaskId task) {
        return task == null ? null : task.value();
    }

    record CallOrderView(
            UUID id,
            String orderNumber,
            String storeName,
            String channel,
            String status,
            @Nullable String title,
            List<CallLineView> lines,
            Money paid,
            @Nullable Instant receivedAt,
            boolean dueToday) {

        static CallOrderView of(CallSheet.Order order) {
            var lines = order.lines().stream().map(CallLineView::of).toList();
            return new CallOrderView(
                    order.id(),
                    order.orderNumber(),
                    order.storeName(),
                    order.channel(),
                    order.status(),
                    lines.isEmpty() ? null : lines.getFirst().title(),
                    lines,
                    order.paid(),
                    order.receivedAt(),
                    order.dueToday());
        }
    }

    record CallLineView(
            String title, int quantity, @Nullable String kind) {

        static CallLineView of(CallSheet.Line line) {
            return new CallLineView(line.title(), line.quantity(), line.kind());
        }
    }

    record ScriptView(String title, List<ScriptStepView> steps) {

        static ScriptView of(String title, List<String> steps) {
            return new ScriptView(title, steps.stream().map(ScriptStepView::new).toList());
        }
    }

    record ScriptStepView(String text) {}

    record CareView(String kind, String label, String text) {

        static CareView of(CareAdvice advice) {
            return new CareView(advice.kind(), advice.label(), advice.text());
        }
    }

    record AttemptView(
            UUID id,
            int number,
            Instant at,
            @Nullable AgentName agent,
            CallResult result,
            @Nullable AttemptWechatView wechat,
            @Nullable String note,
            @Nullable String suggestion,
            @Nullable Integer callSeconds,
            @Nullable Integer satisfaction,
            boolean caseWanted,
            @Nullable Instant callbackAt) {

        static AttemptView of(CallSheet.Told told) {
            var attempt = told.attempt();
            return new AttemptView(
                    attempt.id().value(),
                    attempt.number(),
                    attempt.at(),
                    told.agent(),
                    attempt.result(),
                    AttemptWechatView.of(told),
                    told.remarks().note(),
                    told.remarks().suggestion(),
                    attempt.callSeconds(),
                    attempt.satisfaction(),
                    attempt.caseWanted(),
                    attempt.callbackAt());
        }
    }

    record AttemptWechatView(
            WechatResult result,
            @Nullable UUID friendshipId,
            @Nullable String wechatId) {

        static @Nullable AttemptWechatView of(CallSheet.Told told) {
            var result = told.attempt().wechat();
            return result == null
                    ? null
                    : new AttemptWechatView(
                            result, told.attempt().friendship(), told.remarks().wechatId());
        }
    }
}
