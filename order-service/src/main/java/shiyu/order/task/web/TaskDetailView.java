package shiyu.order.task.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.people.AgentName;
import shiyu.order.script.CareAdvice;
import shiyu.order.task.CallResult;
import shiyu.order.task.CallSheet;
import shiyu.order.task.TaskId;
import shiyu.order.task.WechatResult;

/** A task with all that is needed to do it. */
record TaskDetailView(
        @JsonUnwrapped TaskView task,
        List<OrderView> orders,
        ScriptView script,
        List<CareView> careAdvice,
        List<AttemptView> attemptsMade,
        @Nullable UUID nextTaskId) {

    static TaskDetailView of(CallSheet sheet) {
        return new TaskDetailView(
                TaskView.of(sheet.task()),
                sheet.orders().stream().map(OrderView::of).toList(),
                ScriptView.of(sheet.scriptTitle(), sheet.script()),
                sheet.care().stream().map(CareView::of).toList(),
                sheet.attempts().stream().map(AttemptView::of).toList(),
                value(sheet.next()));
    }

    private static @Nullable UUID value(@Nullable TaskId task) {
        return task == null ? null : task.value();
    }

    record OrderView(
            UUID id,
            String orderNumber,
            String storeName,
            String channel,
            String status,
            @Nullable String title,
            List<LineView> lines,
            Money paid,
            @Nullable Instant receivedAt,
            boolean dueToday) {

        static OrderView of(CallSheet.Order order) {
            var lines = order.lines().stream().map(LineView::of).toList();
            return new OrderView(
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

    record LineView(String title, int quantity, @Nullable String kind) {

        static LineView of(CallSheet.Line line) {
            return new LineView(line.title(), line.quantity(), line.kind());
        }
    }

    record ScriptView(String title, List<StepView> steps) {

        static ScriptView of(String title, List<String> steps) {
            return new ScriptView(title, steps.stream().map(StepView::new).toList());
        }
    }

    record StepView(String text) {}

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
            @Nullable WechatView wechat,
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
                    WechatView.of(told),
                    told.remarks().note(),
                    told.remarks().suggestion(),
                    attempt.callSeconds(),
                    attempt.satisfaction(),
                    attempt.caseWanted(),
                    attempt.callbackAt());
        }
    }

    record WechatView(
            WechatResult result,
            @Nullable UUID friendshipId,
            @Nullable String wechatId) {

        static @Nullable WechatView of(CallSheet.Told told) {
            var result = told.attempt().wechat();
            return result == null
                    ? null
                    : new WechatView(
                            result, told.attempt().friendship(), told.remarks().wechatId());
        }
    }
}
