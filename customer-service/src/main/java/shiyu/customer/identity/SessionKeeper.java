package shiyu.customer.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.security.DeniedTokens;
import shiyu.chassis.setting.Settings;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.Agents;
import shiyu.customer.identity.Admission.Continuation;
import shiyu.customer.identity.RefreshOutcome.Continued;
import shiyu.customer.identity.RefreshOutcome.SessionEnded;
import shiyu.customer.identity.Rotation.AlreadyExchanged;
import shiyu.customer.identity.Rotation.Exchange;
import shiyu.customer.identity.Rotation.Reuse;
import shiyu.customer.identity.Rotation.SessionOver;

/** Lets sessions live on, and ends them. */
@Service
public class SessionKeeper {

    private final Sessions sessions;
    private final Agents agents;
    private final AccessTokens tokens;
    private final DeniedTokens denied;
    private final Settings settings;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    SessionKeeper(
            Sessions sessions,
            Agents agents,
            AccessTokens tokens,
            DeniedTokens denied,
            Settings settings,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.sessions = sessions;
        this.agents = agents;
        this.tokens = tokens;
        this.denied = denied;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Exchanges a refresh token for a new one; a token that comes again ends its session. */
    public Mono<RefreshOutcome> refresh(RefreshToken token) {
        return times().flatMap(times -> rotate(token, times, calendar.now()).as(transaction::transactional))
                .flatMap(this::admit)
                .<RefreshOutcome>map(Continued::new)
                .defaultIfEmpty(new SessionEnded());
    }

    private Mono<Rotated> rotate(RefreshToken token, SessionTimes times, Instant now) {
        return sessions.present(token)
                .map(presented -> Rotating.decide(presented, times, now))
                .flatMap(rotation -> carryOut(rotation, token, now));
    }

    private Mono<Rotated> carryOut(Rotation rotation, RefreshToken token, Instant now) {
        return switch (rotation) {
            case Exchange(var session) -> exchange(session, token, now);
            case AlreadyExchanged(var session) -> Mono.just(new Rotated(session, null));
            case Reuse(var session) -> end(session.id(), EndReason.REUSE).then(Mono.empty());
            case SessionOver() -> Mono.empty();
        };
    }

    private Mono<Rotated> exchange(Session session, RefreshToken old, Instant now) {
        var next = RefreshToken.next();
        return sessions.exchange(old, next, session, now)
                .thenReturn(new Rotated(session, new Continuation(next, session.left(now))));
    }

    private Mono<Admission> admit(Rotated rotated) {
        return agents.find(rotated.session().agent())
                .filter(Agent::active)
                .flatMap(agent -> tokens.of(agent, rotated.session().id())
                        .map(access -> new Admission(agent, access, rotated.refresh())));
    }

    /** Ends the session that the token belongs to, also when it was exchanged already. */
    public Mono<Void> signOut(RefreshToken token) {
        return sessions.present(token)
                .flatMap(presented -> end(presented.session().id(), EndReason.LOGOUT))
                .as(transaction::transactional);
    }

    public Mono<Void> signOut(SessionId session) {
        return end(session, EndReason.LOGOUT);
    }

    /** Access tokens of the session are refused from now on, here at once. */
    private Mono<Void> end(SessionId session, EndReason why) {
        var now = calendar.now();
        return sessions.end(session, why, now)
                .then(settings.get(IdentitySettings.ACCESS_TOKEN))
                .doOnNext(lifetime -> denied.deny(session.value(), now.plus(lifetime)))
                .then();
    }

    private Mono<SessionTimes> times() {
        return Mono.zip(
                        settings.get(IdentitySettings.SESSION_IDLE),
                        settings.get(IdentitySettings.SESSION_LONGEST),
                        settings.get(IdentitySettings.REFRESH_GRACE))
                .map(figures -> new SessionTimes(figures.getT1(), figures.getT2(), figures.getT3()));
    }

    private record Rotated(Session session, @Nullable Continuation refresh) {}
}
