package shiyu.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Throttle.Key KEY = new Throttle.Key("linyue", "127.0.0.1");

    private final Throttle throttle = new Throttle();

    @Test
    void anOutageLocksNobodyOut() {
        for (var n = 0; n < 50; n++) {
            assertThat(begin()).isZero();
            throttle.unjudged(KEY);
        }
    }

    @Test
    void anOutageForgivesNoFailure() {
        begin();
        begin();
        throttle.unjudged(KEY);
        begin();
        assertThat(begin()).isEqualTo(PAUSE);
    }

    private Duration begin() {
        return throttle.begin(KEY, NOON, 2, PAUSE);
    }
}
