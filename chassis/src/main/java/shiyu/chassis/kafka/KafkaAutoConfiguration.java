package shiyu.chassis.kafka;

import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import shiyu.chassis.database.DatabaseAutoConfiguration;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@AutoConfiguration(after = DatabaseAutoConfiguration.class)
@ConditionalOnBean(ConnectionFactory.class)
@EnableConfigurationProperties(KafkaProperties.class)
public class KafkaAutoConfiguration {

    @Bean
    KafkaClients kafkaClients(
            KafkaProperties properties,
            @Value("${spring.application.name}") String application,
            @Value("${shiyu.instance:1}") String instance) {
        return new KafkaClients(properties, application, instance);
    }

    @Bean
    Topics topics(KafkaClients clients, KafkaProperties properties, ObjectProvider<TopicUser> users) {
        var used = users.stream().flatMap(user -> user.topics().stream()).toList();
        return new Topics(clients, properties, used);
    }

    @Bean
    Loops topicsLoop(Topics topics, @Value("${spring.application.name}") String application) {
        return new Loops(Phases.TOPICS, List.of(new Loop(application + " topics", topics)));
    }
}
