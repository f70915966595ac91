package shiyu.customer.customer;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What was asked for, and what came back of it. What came without being asked for is left out: its own turn comes. */
record Fetched(List<PendingLink> asked, List<Recipient> recipients, Set<OrderId> nobodyYet) {

    static Fetched of(List<PendingLink> asked, Recipients.Answer answer) {
        var wanted = asked.stream().map(PendingLink::order).collect(toSet());
        var recipients = answer.recipients().stream()
                .filter(recipient -> wanted.contains(recipient.order()))
                .toList();
        return new Fetched(asked, recipients, answer.nobodyYet());
    }

    List<PendingLink> withRecipient() {
        return askedFor(orders()::contains);
    }

    /** Nothing to link; the next event of the order asks again. */
    List<PendingLink> withNobodyYet() {
        return askedFor(nobodyYet::contains);
    }

    List<PendingLink> unknown() {
        var orders = orders();
        return askedFor(order -> !orders.contains(order) && !nobodyYet.contains(order));
    }

    /** The same, one recipient at a time. */
    List<Fetched> singles() {
        return recipients.stream()
                .map(recipient -> new Fetched(askedFor(recipient.order()::equals), List.of(recipient), Set.of()))
                .toList();
    }

    private List<PendingLink> askedFor(Predicate<OrderId> which) {
        return asked.stream().filter(link -> which.test(link.order())).toList();
    }

    private Set<OrderId> orders() {
        return recipients.stream().map(Recipient::order).collect(toSet());
    }
}
