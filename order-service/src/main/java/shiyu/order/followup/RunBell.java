package shiyu.order.followup;

import java.time.Duration;
import org.springframework.stereotype.Component;
import shiyu.chassis.loop.Bell;

/** Tells whoever makes runs that one has been asked for. */
@Component
class RunBell {

    private final Bell bell = new Bell();

    void ring() {
        bell.ring();
    }

    void await(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
