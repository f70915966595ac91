package shiyu.chassis.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Names the service in its logs and metrics. */
@AutoConfiguration
public class LogAutoConfiguration {

    @Bean
    ServiceInLogs serviceInLogs(@Value("${spring.application.name:shiyu}") String service) {
        return new ServiceInLogs(service);
    }

    @Bean
    @ConditionalOnClass(MeterRegistry.class)
    MeterFilter serviceInMetrics(@Value("${spring.application.name:shiyu}") String service) {
        return MeterFilter.commonTags(Tags.of("service", service));
    }

    /** As long as the context lives. */
    static final class ServiceInLogs implements DisposableBean {

        private final String service;

        ServiceInLogs(String service) {
            this.service = service;
            LogScope.started(service);
        }

        @Override
        public void destroy() {
            LogScope.stopped(service);
        }
    }
}
