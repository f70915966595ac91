package shiyu.customer.identity;

import java.time.Instant;
import shiyu.customer.identity.Rotation.AlreadyExchanged;
import shiyu.customer.identity.Rotation.Exchange;
import shiyu.customer.identity.Rotation.Reuse;
import shiyu.customer.identity.Rotation.SessionOver;

/** The rules of refresh tokens, without a database, a clock or a framework; docs/decisions/0301 says why. */
final class Rotating {

    private Rotating() {}

    static Rotation decide(Presented presented, SessionTimes times, Instant now) {
        var session = presented.session();
        if (!session.aliveAt(now)) {
            return new SessionOver();
        }
        var used = presented.used();
        if (used == null) {
            return new Exchange(session.usedAt(now, times));
        }
        return now.isAfter(used.plus(times.grace())) ? new Reuse(session) : new AlreadyExchanged(session);
    }
}
