package shiyu.order.followup;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shiyu.chassis.lease.Leases;
import shiyu.chassis.loop.Loop;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.loop.Phases;

@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    Loops followUpLoop(MorningRun morning, FollowUpRuns runs, FollowUpPass pass, Leases leases, RunBell bell) {
        var work = new RunWork(morning, runs, pass, leases, bell);
        return new Loops(Phases.JOBS, List.of(new Loop("order-follow-up", work)));
    }
}
