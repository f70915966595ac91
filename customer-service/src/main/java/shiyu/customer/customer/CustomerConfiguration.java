package shiyu.customer.customer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    Loops linkWorkerLoops(LinkWorker worker) {
        return new Loops(Phases.JOBS, List.of(new Loop("customer-service links", worker)));
    }
}
