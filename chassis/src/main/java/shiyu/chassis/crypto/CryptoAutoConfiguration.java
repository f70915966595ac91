package shiyu.chassis.crypto;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import shiyu.chassis.time.TimeAutoConfiguration;

/** The ciphers of a service that has a database, under the key {@code shiyu.master-key}. */
@AutoConfiguration(
        after = {R2dbcAutoConfiguration.class, DataR2dbcAutoConfiguration.class, TimeAutoConfiguration.class})
@ConditionalOnBean(DatabaseClient.class)
public class CryptoAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(@Value("${shiyu.master-key:}") String base64) {
        if (base64.isBlank()) {
            throw new IllegalStateException(
                    "shiyu.master-key is not set: give 32 random bytes in base64 (SHIYU_MASTER_KEY)");
        }
        return MasterKey.of(base64);
    }

    @Bean
    @ConditionalOnMissingBean
    SubjectKeys subjectKeys(DatabaseClient database, MasterKey masterKey, Clock clock) {
        return new SubjectKeys(database, masterKey, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    BlindIndex blindIndex(MasterKey masterKey) {
        return new BlindIndex(masterKey);
    }
}
