package shiyu.customer.customer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.PassingFaults;
import shiyu.chassis.lease.Fence;
import shiyu.chassis.lease.FenceLost;
import shiyu.chassis.lease.Leases;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.customer.LinkPlan.OrderLink;

/**
 * Fetches whom orders go to, outside of any transaction, and links them to customers. While order-service is away the
 * orders wait; one that cannot be linked does not hold up the others.
 */
@Service
class Linker {

    private static final Logger log = LoggerFactory.getLogger(Linker.class);
    private static final int BATCH = 500;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(30);
    private static final Duration WHILE_BROKEN = Duration.ofHours(1);

    private final PendingLinks pending;
    private final Recipients recipients;
    private final Customers customers;
    private final CustomerEvents events;
    private final List<LinkListener> listeners;
    private final Leases leases;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    Linker(
            PendingLinks pending,
            Recipients recipients,
            Customers customers,
            CustomerEvents events,
            List<LinkListener> listeners,
            Leases leases,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.pending = pending;
        this.recipients = recipients;
        this.customers = customers;
        this.events = events;
        this.listeners = listeners;
        this.leases = leases;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    Mono<Boolean> anyDue() {
        return pending.anyDue(calendar.now());
    }

    /** Links one batch of orders and says how many were taken up. */
    Mono<Integer> linkSome(Fence fence) {
        return pending.due(calendar.now(), BATCH)
                .flatMap(batch ->
                        batch.isEmpty() ? Mono.just(0) : take(batch, fence).thenReturn(batch.size()));
    }

    private Mono<Void> take(List<PendingLink> batch, Fence fence) {
        return recipients
                .fetch(batch.stream().map(PendingLink::order).toList())
                .map(fetched -> Fetched.of(batch, fetched))
                .onErrorResume(fault -> waitForOrderService(batch, fault))
                .flatMap(fetched -> linkTogether(fetched, fence).then(settleOthers(fetched)));
    }

    private Mono<Fetched> waitForOrderService(List<PendingLink> batch, Throwable fault) {
        log.warn("order-service cannot say whom {} orders go to, they wait: {}", batch.size(), fault.toString());
        return pending.postpone(batch, calendar.now(), WHILE_AWAY).then(Mono.empty());
    }

    private Mono<Void> settleOthers(Fetched fetched) {
        return pending.done(fetched.withNobodyYet())
                .then(pending.postpone(fetched.unknown(), calendar.now(), WHILE_BROKEN));
    }

    private Mono<Void> linkTogether(Fetched fetched, Fence fence) {
        return link(fetched, fence).onErrorResume(fault -> isOfAnItem(fault), fault -> linkOneByOne(fetched, fence));
    }

    private Mono<Void> linkOneByOne(Fetched fetched, Fence fence) {
        return Flux.fromIterable(fetched.singles())
                .concatMap(single -> link(single, fence).onErrorResume(fault -> isOfAnItem(fault), fault -> {
                    log.error("an order cannot be linked and is tried again later", fault);
                    return pending.postpone(single.withRecipient(), calendar.now(), WHILE_BROKEN);
                }))
                .then();
    }

    private static boolean isOfAnItem(Throwable fault) {
        return !(fault instanceof FenceLost) && !PassingFaults.contains(fault);
    }

    private Mono<Void> link(Fetched fetched, Fence fence) {
        if (fetched.recipients().isEmpty()) {
            return Mono.empty();
        }
        var linked = plan(fetched.recipients()).flatMap(this::write);
        return leases.check(fence)
                .then(linked)
                .then(pending.done(fetched.withRecipient()))
                .as(transaction::transactional);
    }

    private Mono<LinkPlan> plan(List<Recipient> fetched) {
        var phones = fetched.stream()
                .map(Recipient::phone)
                .filter(Objects::nonNull)
                .map(customers::indexOf)
                .collect(Collectors.toSet());
        var contacts = fetched.stream().map(Recipient::contact).collect(Collectors.toSet());
        return customers
                .known(phones, contacts)
                .map(known -> Linking.plan(fetched, known, customers::indexOf, CustomerId::next));
    }

    private Mono<Void> write(LinkPlan plan) {
        return customers
                .write(plan, calendar.now())
                .flatMap(fresh -> tellListeners(fresh)
                        .thenMany(customers.touch(fresh, plan))
                        .collectList()
                        .flatMap(events::linked));
    }

    private Mono<Void> tellListeners(List<OrderLink> fresh) {
        var contacts = fresh.stream().map(OrderLink::contact).collect(Collectors.toSet());
        var linked = fresh.stream().map(OrderLink::customer).collect(Collectors.toSet());
        return fresh.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(listeners)
                        .concatMap(listener -> listener.linked(contacts, linked))
                        .then();
    }
}
