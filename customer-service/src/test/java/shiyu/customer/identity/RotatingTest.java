package shiyu.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.customer.agent.AgentId;
import shiyu.customer.identity.Rotation.AlreadyExchanged;
import shiyu.customer.identity.Rotation.Exchange;
import shiyu.customer.identity.Rotation.Reuse;
import shiyu.customer.identity.Rotation.SessionOver;

class RotatingTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final SessionTimes TIMES =
            new SessionTimes(Duration.ofHours(8), Duration.ofDays(2), Duration.ofSeconds(5));

    @Test
    void anUnusedTokenIsExchangedAndTheSessionLivesOn() {
        assertThat(decide(session(NOON.minusSeconds(60)), null))
                .isInstanceOfSatisfying(
                        Exchange.class,
                        exchange -> assertThat(exchange.session().expires()).isEqualTo(NOON.plus(TIMES.idle())));
    }

    @Test
    void noUseMakesASessionLastLongerThanTheLongest() {
        var started = NOON.minus(TIMES.longest()).plusSeconds(60);
        assertThat(decide(session(started), null))
                .isInstanceOfSatisfying(
                        Exchange.class,
                        exchange -> assertThat(exchange.session().expires()).isEqualTo(NOON.plusSeconds(60)));
    }

    @Property
    void aUsedTokenIsForgivenForAFewSecondsAndNeverExchanged(@ForAll @LongRange(min = 0, max = 20_000) long millis) {
        var rotation = decide(session(NOON.minusSeconds(600)), NOON.minusMillis(millis));
        assertThat(rotation).isInstanceOf(millis <= 5_000 ? AlreadyExchanged.class : Reuse.class);
    }

    @Test
    void aSessionThatIsOverStaysOver() {
        var session = session(NOON.minusSeconds(60));
        var ended = new Session(session.id(), session.agent(), session.started(), session.expires(), NOON);
        var unused = new Session(session.id(), session.agent(), session.started(), NOON, null);
        assertThat(decide(ended, null)).isEqualTo(new SessionOver());
        assertThat(decide(ended, NOON.minusSeconds(60))).isEqualTo(new SessionOver());
        assertThat(decide(unused, null)).isEqualTo(new SessionOver());
    }

    private static Rotation decide(Session session, @Nullable Instant used) {
        return Rotating.decide(new Presented(session, used), TIMES, NOON);
    }

    private static Session session(Instant started) {
        return new Session(SessionId.next(), AgentId.next(), started, NOON.plusSeconds(60), null);
    }
}
