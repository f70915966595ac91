package shiyu.customer.customer;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.lease.Leases;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Work;

/** Has orders linked while there are any, in one process at a time. */
@Component
class LinkWorker implements Work {

    private static final String LEASE = "customer-links";
    private static final Duration LEASE_TIME = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Linker linker;
    private final Leases leases;
    private final Bell bell = new Bell();

    LinkWorker(Linker linker, Leases leases) {
        this.linker = linker;
        this.leases = leases;
    }

    @Override
    public void turn() throws InterruptedException {
        if (linkSome().blockOptional(PATIENCE).orElse(0) == 0) {
            bell.await(POLL);
        }
    }

    private Mono<Integer> linkSome() {
        return linker.anyDue().filter(due -> due).flatMap(_ -> leases.holding(LEASE, LEASE_TIME, linker::linkSome));
    }

    /** There may be something to link. */
    @Override
    public void wake() {
        bell.ring();
    }
}
