package shiyu.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import shiyu.chassis.database.DirectConnections;
import shiyu.chassis.kafka.KafkaAutoConfiguration;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(ConnectionFactory.class)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

    @Bean
    Relay outboxRelay(
            DirectConnections connections,
            KafkaClients clients,
            Topics topics,
            OutboxProperties properties,
            MeterRegistry registry) {
        return new Relay(connections, clients, topics, properties, new OutboxMetrics(registry));
    }

    @Bean
    Outbox outbox(
            DatabaseClient database,
            TransactionalOperator transaction,
            Topics topics,
            Clock clock,
            Relay relay,
            @Value("${spring.application.name}") String application) {
        return new Outbox(database, transaction, topics, clock, "/" + application, relay::committed);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "shiyu.outbox.relay", matchIfMissing = true)
    Loops outboxLoops(
            DirectConnections connections, Relay relay, @Value("${spring.application.name}") String application) {
        return new Loops(
                Phases.RELAY,
                List.of(
                        new Loop(application + " relay", relay),
                        new Loop(application + " outbox-listener", new OutboxListener(connections, relay::wake))));
    }
}
