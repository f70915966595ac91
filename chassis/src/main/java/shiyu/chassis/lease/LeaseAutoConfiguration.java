package shiyu.chassis.lease;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import shiyu.chassis.database.DatabaseAutoConfiguration;

@AutoConfiguration(after = DatabaseAutoConfiguration.class)
@ConditionalOnBean(ConnectionFactory.class)
public class LeaseAutoConfiguration {

    @Bean
    Leases leases(DatabaseClient database, ReactiveTransactionManager transactions) {
        var own = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Leases(database, TransactionalOperator.create(transactions, own));
    }
}
