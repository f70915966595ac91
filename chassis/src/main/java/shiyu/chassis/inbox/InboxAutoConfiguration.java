package shiyu.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import shiyu.chassis.kafka.KafkaAutoConfiguration;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(ConnectionFactory.class)
public class InboxAutoConfiguration {

    @Bean
    Loops inboxLoops(
            ObjectProvider<Subscription> subscriptions,
            DatabaseClient database,
            TransactionalOperator transaction,
            KafkaClients clients,
            Topics topics,
            MeterRegistry registry,
            @Value("${spring.application.name}") String application) {
        var inbox = new Inbox(database, transaction);
        return new Loops(
                Phases.INBOX,
                subscriptions.stream()
                        .map(subscription -> new Loop(
                                application + " " + subscription.name(),
                                new Listener(
                                        subscription,
                                        inbox,
                                        clients,
                                        topics,
                                        new InboxMetrics(registry, subscription.name()))))
                        .toList());
    }
}
