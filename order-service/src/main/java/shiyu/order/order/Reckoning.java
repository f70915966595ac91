package shiyu.order.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money of an order after news of it: {@code paid - refunded} never falls below zero. */
final class Reckoning {

    private Reckoning() {}

    static Amounts amounts(Amounts held, OrderDraft draft, OrderLines lines, boolean stale, List<Warning> warnings) {
        var arriving = draft.amounts();
        if (!held.currency().equals(arriving.currency())) {
            warnings.add(Warning.CURRENCY_DIFFERS);
            return held;
        }
        var paid = paid(held, arriving.paid(), stale, warnings);
        return new Amounts(
                held.currency(),
                Newer.of(held.goods(), arriving.goods(), stale),
                Newer.of(held.freight(), arriving.freight(), stale),
                Newer.of(held.discount(), arriving.discount(), stale),
                Newer.of(held.payable(), arriving.payable(), stale),
                paid,
                refunded(held.refunded(), told(draft, paid), lines.refunded(), paid, warnings));
    }

    /** Also tells a refund from its amount: in full when nothing of what was paid is left. */
    static Refund refund(Refund held, @Nullable Refund arriving, Amounts amounts) {
        if (amounts.refunded() > 0) {
            return amounts.refunded() == amounts.paid() ? Refund.FULL : Refund.PARTIAL;
        }
        return arriving == null ? held : held.orMore(arriving);
    }

    private static @Nullable Long told(OrderDraft draft, long paid) {
        var told = draft.amounts().refunded();
        return told == null && draft.refund() == Refund.FULL ? Long.valueOf(paid) : told;
    }

    private static long paid(Amounts held, @Nullable Long arriving, boolean stale, List<Warning> warnings) {
        if (arriving == null || (stale && held.paid() > 0)) {
            return held.paid();
        }
        if (arriving < held.refunded()) {
            warnings.add(Warning.PAID_BELOW_REFUNDED);
            return held.paid();
        }
        return arriving;
    }

    /** Refunds add up over time, so the largest sum that was told of counts; the lines' sum counts like any other. */
    private static long refunded(
            long held, @Nullable Long told, @Nullable Long byLines, long paid, List<Warning> warnings) {
        var refunded = held;
        for (var sum : new Long[] {told, byLines}) {
            if (sum != null && sum > paid && paid > 0) {
                warnings.add(Warning.REFUND_EXCEEDS_PAID);
            } else if (sum != null && sum <= paid) {
                refunded = Math.max(refunded, sum);
            }
        }
        return refunded;
    }
}
