package shiyu.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int ALLOWED = 5;

    @Test
    void theSixthWaitsForTheWholePause() {
        var attempts = Attempts.NONE;
        for (var n = 0; n < ALLOWED; n++) {
            assertThat(attempts.pause(NOON, ALLOWED, PAUSE)).isZero();
            attempts = attempts.another(NOON, PAUSE);
        }
        assertThat(attempts.pause(NOON, ALLOWED, PAUSE)).isEqualTo(PAUSE);
        assertThat(attempts.pause(NOON.plusSeconds(299), ALLOWED, PAUSE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.pause(NOON.plus(PAUSE), ALLOWED, PAUSE)).isZero();
    }

    /** However somebody spaces the attempts, any window as long as the pause holds few more than are allowed. */
    @Property
    void noRhythmGetsMoreThanTwiceTheAllowedThroughWithinAPause(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 120) Integer> gaps) {
        var attempts = Attempts.NONE;
        var now = NOON;
        var through = new ArrayList<Instant>();
        for (var gap : gaps) {
            now = now.plusSeconds(gap);
            if (attempts.pause(now, ALLOWED, PAUSE).isZero()) {
                attempts = attempts.another(now, PAUSE);
                through.add(now);
            }
        }
        for (var from : through) {
            var within = through.stream()
                    .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(PAUSE)))
                    .count();
            assertThat(within).isLessThanOrEqualTo(2L * ALLOWED);
        }
    }
}
