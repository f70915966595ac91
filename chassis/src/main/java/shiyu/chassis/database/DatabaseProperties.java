package shiyu.chassis.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service's own database.
 *
 * @param url {@code postgresql://host:port/name}, from which the reactive and the migration's address are derived
 * @param startTimeout how long a start waits for PostgreSQL to answer
 */
@ConfigurationProperties("shiyu.database")
public record DatabaseProperties(
        String url,
        String username,
        @DefaultValue("") String password,
        @DefaultValue("2m") Duration startTimeout) {}
