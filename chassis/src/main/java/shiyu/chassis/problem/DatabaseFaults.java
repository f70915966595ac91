package shiyu.chassis.problem;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.net.ConnectException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/**
 * What PostgreSQL refuses or cannot do now, told by its SQLSTATE. Anything else from it is our mistake: an internal
 * error.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class DatabaseFaults implements Faults {

    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(2);

    @Override
    public @Nullable ProblemException problemOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return conflict();
            }
            if (cause instanceof R2dbcException refused) {
                return problem(refused);
            }
        }
        return null;
    }

    private static @Nullable ProblemException problem(R2dbcException refused) {
        var state = refused.getSqlState() == null ? "" : refused.getSqlState();
        return switch (state) {
            case "23505", "23503", "23P01" -> conflict();
            // serialization, deadlock, lock not available, statement cancelled by its time limit
            case "40001", "40P01", "55P03", "57014" -> busy();
            // a zero byte in a text, a character that is none; a number or a day out of range
            case "22021", "22P05", "22003", "22008" -> unstorable();
            default -> isAway(refused, state) ? away() : null;
        };
    }

    /** No connection, or one that broke: class 08, 53 (too many), 57P (shut down, starting up), or no state at all. */
    private static boolean isAway(R2dbcException fault, String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || fault instanceof R2dbcTimeoutException
                || fault.getCause() instanceof ConnectException
                || (state.isEmpty() && isResourceFault(fault));
    }

    private static boolean isResourceFault(R2dbcException fault) {
        return fault instanceof R2dbcNonTransientResourceException || fault instanceof R2dbcTransientResourceException;
    }

    private static ProblemException conflict() {
        return new ProblemException(
                HttpStatus.CONFLICT, "conflict", "It contradicts what is there already; load it again and look.");
    }

    private static ProblemException busy() {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "Others are changing the same at the moment; try again.")
                .retryAfter(BUSY);
    }

    private static ProblemException away() {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "The service cannot reach its data at the moment; try again.")
                .retryAfter(AWAY);
    }

    private static ProblemException unstorable() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, "unstorable-value", "The request has a value that cannot be stored.");
    }
}
