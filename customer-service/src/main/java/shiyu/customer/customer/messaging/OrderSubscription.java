package shiyu.customer.customer.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Received;
import shiyu.chassis.inbox.Subscription;
import shiyu.customer.customer.LinkRequests;

@Configuration(proxyBeanMethods = false)
class OrderSubscription {

    /** The first event of an order may be any of them. */
    private static final List<String> TYPES = Stream.of(
                    "placed", "paid", "shipped", "received", "completed", "cancelled", "closed", "refunded", "changed")
            .map("shiyu.order.order.%s.v1"::formatted)
            .toList();

    /** Asks for its handler with the first event: subscriptions are known before the outbox, which linking needs. */
    @Bean
    Subscription ordersToLink(ObjectProvider<LinkRequests> requests) {
        return Subscription.named("orders-to-link")
                .topic("shiyu.order.order")
                .onEach(TYPES, OrderNoticed.class, events -> note(requests.getObject(), events))
                .build();
    }

    private static Mono<Void> note(LinkRequests requests, List<Received<OrderNoticed>> events) {
        return requests.note(
                events.stream().map(event -> event.data().toNotice()).toList());
    }
}
