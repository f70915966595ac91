package shiyu.order.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shiyu.order.contact.ContactId;
import shiyu.order.followup.dealing.Deal;
import shiyu.order.followup.dealing.Due;
import shiyu.order.followup.dealing.OnDuty;
import shiyu.order.followup.dealing.Plan;
import shiyu.order.followup.dealing.Policy;
import shiyu.order.task.Assignment;
import shiyu.order.task.DealReason;
import shiyu.order.task.NewCall;
import shiyu.order.task.TaskId;

/** What lies on the table when a day is dealt, and how its plan is told to those who write it down. */
record Table(
        LocalDate day,
        FollowUpTerms terms,
        List<DueContact> dueContacts,
        List<UnassignedCall> unassigned,
        List<OnDuty> onDuty,
        int alreadyDealt) {

    Policy policy() {
        return new Policy(terms.threshold(), terms.small(), terms.wide(), alreadyDealt);
    }

    List<Due> due() {
        return Stream.concat(
                        dueContacts.stream().map(DueContact::due),
                        unassigned.stream().map(UnassignedCall::due))
                .toList();
    }

    /** Calls that stay unassigned are left as they are. */
    List<Chunk> chunksOf(Plan plan, int size, Instant now) {
        var newcomers = new HashMap<ContactId, DueContact>();
        dueContacts.forEach(contact -> newcomers.put(contact.due().contact(), contact));
        var waiting = new HashMap<ContactId, TaskId>();
        unassigned.forEach(call -> waiting.put(call.due().contact(), call.task()));

        var chunks = new ArrayList<Chunk>();
        for (var from = 0; from < plan.deals().size(); from += size) {
            var deals = plan.deals()
                    .subList(from, Math.min(from + size, plan.deals().size()));
            chunks.add(new Chunk(opening(deals, newcomers, now), assigning(deals, waiting)));
        }
        return chunks;
    }

    private List<NewCall> opening(List<Deal> deals, Map<ContactId, DueContact> newcomers, Instant now) {
        var opening = new ArrayList<NewCall>();
        for (var deal : deals) {
            var contact = newcomers.get(deal.contact());
            if (contact != null) {
                opening.add(new NewCall(
                        TaskId.next(),
                        deal.contact(),
                        day,
                        deal.agent(),
                        reason(deal),
                        deal.befriend(),
                        now,
                        contact.orders()));
            }
        }
        return opening;
    }

    private List<Assignment> assigning(List<Deal> deals, Map<ContactId, TaskId> waiting) {
        var assigning = new ArrayList<Assignment>();
        for (var deal : deals) {
            var task = waiting.get(deal.contact());
            var agent = deal.agent();
            if (task != null && agent != null) {
                assigning.add(new Assignment(task, agent, day, reason(deal), deal.befriend()));
            }
        }
        return assigning;
    }

    private static DealReason reason(Deal deal) {
        return switch (deal.reason()) {
            case OWNER -> DealReason.OWNER;
            case SPREAD -> DealReason.SPREAD;
            case SPREAD_NO_ROOM -> DealReason.SPREAD_NO_ROOM;
            case NOBODY_ON_DUTY -> DealReason.NOBODY_ON_DUTY;
        };
    }
}
