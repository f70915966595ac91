package shiyu.chassis.setting;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import shiyu.chassis.time.TimeAutoConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a service that has a database. */
@AutoConfiguration(
        after = {
            R2dbcAutoConfiguration.class,
            DataR2dbcAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            TimeAutoConfiguration.class
        })
@ConditionalOnBean(DatabaseClient.class)
public class SettingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Settings settings(DatabaseClient database, JsonMapper json, Clock clock) {
        return new Settings(database, json, clock);
    }
}
