package shiyu.chassis.problem;

import io.r2dbc.spi.R2dbcException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for every fault, in the services and in the gateway. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ProblemAutoConfiguration {

    @Bean
    ProblemHandler problemHandler(ObjectProvider<Faults> faults, JsonMapper json) {
        return new ProblemHandler(faults.orderedStream().toList(), json);
    }

    @Bean
    JsonFaults jsonFaults() {
        return new JsonFaults();
    }

    @Bean
    RequestFaults requestFaults() {
        return new RequestFaults();
    }

    @Bean
    HttpFaults httpFaults() {
        return new HttpFaults();
    }

    /** Only where there is a driver. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(R2dbcException.class)
    static class Database {

        @Bean
        DatabaseFaults databaseFaults() {
            return new DatabaseFaults();
        }
    }
}
