package shiyu.order.order;

import java.util.ArrayList;
import java.util.List;
import shiyu.order.order.MergeOutcome.Changed;
import shiyu.order.order.MergeOutcome.Created;
import shiyu.order.order.MergeOutcome.Unchanged;

/**
 * What news of an order make of it. The same news twice change nothing; news that come late only fill gaps; the order
 * file and the line file of a channel give the same order whichever comes first.
 */
public final class Merging {

    private Merging() {}

    /** An order that nobody had told of before. */
    public static Created create(OrderId id, OrderDraft draft, LineKinds kinds) {
        var warnings = new ArrayList<Warning>();
        var blank = new Order(
                id,
                draft.key(),
                null,
                draft.status(),
                Refund.NONE,
                Amounts.none(draft.amounts().currency()),
                Milestones.NONE,
                OrderLines.NONE,
                Recipient.NONE,
                Remarks.NONE,
                Shipment.NONE,
                null,
                draft.linesOnly(),
                draft.source(),
                0);
        var created = merged(blank, draft, kinds, warnings).withVersion(1);
        return new Created(created, OrderChange.reached(created.status()), warnings);
    }

    /** An order that is known. */
    public static MergeOutcome merge(Order held, OrderDraft arriving, LineKinds kinds) {
        var warnings = new ArrayList<Warning>();
        var after = merged(held, arriving, kinds, warnings);
        if (after.equals(held)) {
            return new Unchanged(held, warnings);
        }
        return new Changed(held, after.withVersion(held.version() + 1), OrderChange.between(held, after), warnings);
    }

    private static Order merged(Order held, OrderDraft arriving, LineKinds kinds, List<Warning> warnings) {
        var stale = arriving.status().isBefore(held.status());
        var step = Advancing.next(held.status(), held.times().furthest(), arriving.status());
        if (step.conflict() != null) {
            warnings.add(step.conflict());
        }
        var lines = held.lines().mergedWith(held.id(), arriving.lines(), kinds, stale);
        var amounts = Reckoning.amounts(held.amounts(), arriving, lines, stale, warnings);
        return new Order(
                held.id(),
                held.key(),
                held.contact(),
                step.status(),
                Reckoning.refund(held.refund(), arriving.refund(), amounts),
                amounts,
                held.times().mergedWith(arriving.times()),
                lines,
                held.recipient().mergedWith(arriving.recipient(), stale),
                held.remarks().mergedWith(arriving.remarks(), stale),
                held.shipment().mergedWith(arriving.shipment(), stale),
                Newer.of(held.closeReason(), arriving.closeReason(), stale),
                held.awaitsOrderFile() && arriving.linesOnly(),
                held.source(),
                held.version());
    }
}
