package shiyu.customer.password;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import shiyu.chassis.problem.ProblemException;

/**
 * Hashes and checks passwords. One check costs about 50 ms of a core on purpose, so they have threads of their own, at
 * most two at work and 64 waiting; whoever comes beyond that is told to come again (503 {@code busy}).
 */
@Component
public class Passwords implements DisposableBean {

    private static final int AT_WORK = 2;
    private static final int WAITING = 64;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** OWASP's second recommendation for Argon2id: 19 MiB, two passes, one lane. */
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    private final Scheduler threads = Schedulers.newBoundedElastic(AT_WORK, WAITING / AT_WORK, "passwords");
    private final PasswordHash nobodys;

    Passwords() {
        nobodys = new PasswordHash(argon2.encode("the password of nobody"));
    }

    public Mono<PasswordHash> hash(String password) {
        return away(() -> new PasswordHash(argon2.encode(password)));
    }

    public Mono<Boolean> matches(String password, PasswordHash hash) {
        return away(() -> argon2.matches(password, hash.value()));
    }

    /**
     * Takes as long as {@link #matches} and is never true: the time of a refusal does not tell whether a user exists.
     */
    public Mono<Boolean> matchesNobody(String password) {
        return matches(password, nobodys).map(_ -> false);
    }

    private <T> Mono<T> away(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(threads).onErrorMap(RejectedExecutionException.class, _ -> busy());
    }

    private static ProblemException busy() {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "Many people are signing in right now; try again in a moment.")
                .retryAfter(SOON);
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
