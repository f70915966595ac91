package shiyu.customer.customer;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

/** What was asked for, and what came back. */
record Fetched(List<PendingLink> asked, List<Recipient> recipients) {

    /** What came without being asked for is left alone: its own turn comes. */
    static Fetched of(List<PendingLink> asked, List<Recipient> answered) {
        var wanted = asked.stream().map(PendingLink::order).collect(toSet());
        return new Fetched(
                asked,
                answered.stream()
                        .filter(recipient -> wanted.contains(recipient.order()))
                        .toList());
    }

    List<PendingLink> known() {
        var orders = orders();
        return asked.stream().filter(link -> orders.contains(link.order())).toList();
    }

    List<PendingLink> unknown() {
        var orders = orders();
        return asked.stream().filter(link -> !orders.contains(link.order())).toList();
    }

    List<Fetched> singles() {
        return recipients.stream()
                .map(recipient -> new Fetched(of(recipient), List.of(recipient)))
                .toList();
    }

    private List<PendingLink> of(Recipient recipient) {
        return asked.stream()
                .filter(link -> link.order().equals(recipient.order()))
                .toList();
    }

    private Set<OrderId> orders() {
        return recipients.stream().map(Recipient::order).collect(toSet());
    }
}
