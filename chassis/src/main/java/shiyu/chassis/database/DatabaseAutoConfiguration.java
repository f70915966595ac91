package shiyu.chassis.database;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(after = R2dbcAutoConfiguration.class)
@ConditionalOnBean(ConnectionFactory.class)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseAutoConfiguration {

    @Bean
    DirectConnections directConnections(DatabaseProperties properties) {
        return new DirectConnections(properties);
    }

    @Bean
    FlywayMigrationStrategy patientMigration(DirectConnections connections, DatabaseProperties properties) {
        return new PatientMigration(connections, properties.startTimeout());
    }
}
