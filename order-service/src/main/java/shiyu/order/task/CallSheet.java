package shiyu.order.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.order.people.AgentName;
import shiyu.order.script.CareAdvice;

/**
 * All that an agent needs to make a call.
 *
 * @param orders of the customer, the newest ones, those that the call is about marked
 * @param script what to say, step by step
 * @param next what to call after this one
 */
public record CallSheet(
        TaskEntry task,
        List<Order> orders,
        String scriptTitle,
        List<String> script,
        List<CareAdvice> care,
        List<Told> attempts,
        @Nullable TaskId next) {

    public CallSheet {
        orders = List.copyOf(orders);
        script = List.copyOf(script);
        care = List.copyOf(care);
        attempts = List.copyOf(attempts);
    }

    /**
     * An order of the customer.
     *
     * @param dueToday the call is about it
     */
    public record Order(
            UUID id,
            String orderNumber,
            String storeName,
            String channel,
            String status,
            List<Line> lines,
            Money paid,
            @Nullable Instant receivedAt,
            boolean dueToday) {

        public Order {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String title, int quantity, @Nullable String kind) {}

    /** An attempt as told, with what was written down about the person. */
    public record Told(Attempt attempt, @Nullable AgentName agent, Remarks remarks) {}
}
