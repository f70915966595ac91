package shiyu.customer.account;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Loops accountTellerLoops(AccountTeller teller) {
        return new Loops(Phases.JOBS, List.of(new Loop("customer-service account-teller", teller)));
    }
}
