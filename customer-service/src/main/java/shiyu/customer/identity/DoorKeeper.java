package shiyu.customer.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Settings;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.Agents;
import shiyu.customer.identity.Admission.Continuation;
import shiyu.customer.identity.SignInOutcome.SignedIn;
import shiyu.customer.identity.SignInOutcome.TooManyAttempts;
import shiyu.customer.identity.SignInOutcome.WrongCredentials;
import shiyu.customer.password.Credentials;
import shiyu.customer.password.Passwords;

/** Lets people in who know their password. */
@Service
public class DoorKeeper {

    /** How long a session that is over is still known. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Agents agents;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Settings settings;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    DoorKeeper(
            Agents agents,
            Credentials credentials,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            AccessTokens tokens,
            Settings settings,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.agents = agents;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    public Mono<SignInOutcome> signIn(SignIn attempt) {
        var key = new Throttle.Key(attempt.username(), attempt.address());
        return Mono.zip(settings.get(IdentitySettings.ATTEMPTS), settings.get(IdentitySettings.ATTEMPTS_PAUSE))
                .map(figures -> throttle.begin(key, calendar.now(), figures.getT1(), figures.getT2()))
                .flatMap(wait -> wait.isZero() ? check(attempt, key) : Mono.just(new TooManyAttempts(wait)));
    }

    private Mono<SignInOutcome> check(SignIn attempt, Throttle.Key key) {
        return knowsPassword(attempt)
                .filter(known -> known)
                .flatMap(_ -> agents.findByUsername(attempt.username()))
                .filter(Agent::active)
                .doOnError(_ -> throttle.unjudged(key))
                .doOnNext(_ -> throttle.succeeded(key))
                .flatMap(this::admit)
                .<SignInOutcome>map(SignedIn::new)
                .defaultIfEmpty(new WrongCredentials());
    }

    /** The same work whether there is such a user or not: one look-up, one hash. */
    private Mono<Boolean> knowsPassword(SignIn attempt) {
        return credentials
                .find(attempt.username())
                .flatMap(hash -> passwords.matches(attempt.password(), hash))
                .switchIfEmpty(Mono.defer(() -> passwords.matchesNobody(attempt.password())));
    }

    private Mono<Admission> admit(Agent agent) {
        return Mono.zip(
                        settings.get(IdentitySettings.SESSION_IDLE),
                        settings.get(IdentitySettings.SESSION_LONGEST),
                        (idle, longest) -> new SessionTimes(idle, longest, Duration.ZERO))
                .flatMap(times -> begin(agent, times, calendar.now()));
    }

    private Mono<Admission> begin(Agent agent, SessionTimes times, Instant now) {
        var session = new Session(SessionId.next(), agent.id(), now, now, null).usedAt(now, times);
        var first = RefreshToken.next();
        var begun = sessions.begin(session, first, now.minus(REMEMBERED)).as(transaction::transactional);
        return begun.then(tokens.of(agent, session.id()))
                .map(access -> new Admission(agent, access, new Continuation(first, session.left(now))));
    }
}
