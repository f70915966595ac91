package shiyu.chassis.job;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import shiyu.chassis.database.DatabaseAutoConfiguration;
import shiyu.chassis.id.Ids;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@AutoConfiguration(after = DatabaseAutoConfiguration.class)
@ConditionalOnBean(ConnectionFactory.class)
@EnableConfigurationProperties(JobProperties.class)
public class JobAutoConfiguration {

    @Bean
    Bell jobBell() {
        return new Bell();
    }

    @Bean
    Jobs jobs(DatabaseClient database, TransactionalOperator transaction, Clock clock, Bell jobBell) {
        return new Jobs(database, transaction, clock, jobBell::ring);
    }

    @Bean
    Loops jobLoops(
            ObjectProvider<JobHandler> handlers,
            DatabaseClient database,
            TransactionalOperator transaction,
            Clock clock,
            JobProperties properties,
            Bell jobBell,
            @Value("${spring.application.name}") String application) {
        var byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        var claimed = new ClaimedJobs(database, clock, Ids.next(), properties.lease());
        var parallel = byKind.isEmpty() ? 0 : properties.parallel();
        return new Loops(
                Phases.JOBS,
                IntStream.rangeClosed(1, parallel)
                        .mapToObj(n -> new Loop(
                                application + " jobs-" + n,
                                new JobRunner(byKind, claimed, transaction, properties, jobBell)))
                        .toList());
    }
}
