package shiyu.customer.identity;

import java.time.Duration;

/** How a {@link SignIn} ends. */
public sealed interface SignInOutcome {

    record SignedIn(Admission admission) implements SignInOutcome {}

    /** Unknown, not active, or another password: the answer does not tell which. */
    record WrongCredentials() implements SignInOutcome {}

    record TooManyAttempts(Duration pause) implements SignInOutcome {}
}
