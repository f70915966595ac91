package shiyu.order.imports;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Loops importRetentionLoop(Chunks chunks, ImportSettings settings, Clock clock) {
        return new Loops(
                Phases.JOBS, List.of(new Loop("order-import-retention", new Retention(chunks, settings, clock))));
    }
}
