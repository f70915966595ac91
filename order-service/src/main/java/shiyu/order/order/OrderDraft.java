package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/**
 * What one source says about one order at one time: a request, or the rows of a file that belong to the order.
 *
 * @param status for a file of lines no more than can be told from lines
 * @param linesOnly that it comes from a file of lines, which knows neither the person nor the money
 * @param refund null when the source has no word about refunds
 */
public record OrderDraft(
        OrderKey key,
        OrderStatus status,
        Milestones times,
        AmountsDraft amounts,
        @Nullable Refund refund,
        Recipient recipient,
        LinesDraft lines,
        Remarks remarks,
        Shipment shipment,
        @Nullable String closeReason,
        boolean linesOnly,
        Source source) {}
