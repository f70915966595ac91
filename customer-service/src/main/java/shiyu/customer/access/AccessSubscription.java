package shiyu.customer.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shiyu.chassis.inbox.Received;
import shiyu.chassis.inbox.Subscription;

@Configuration(proxyBeanMethods = false)
class AccessSubscription {

    @Bean
    Subscription accessLogEntries(AccessLog log) {
        return Subscription.named("access-log")
                .topic("shiyu.order.personal-data")
                .onEach(
                        List.of("shiyu.order.personal-data.revealed.v1"),
                        DataRevealed.class,
                        events -> log.add(events.stream().map(Received::data).toList()))
                .build();
    }
}
