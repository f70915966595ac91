package shiyu.chassis.database;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells faults that pass by themselves (PostgreSQL away or starting, deadlock, serialisation) from those that stay. */
public final class PassingFaults {

    private PassingFaults() {}

    public static boolean contains(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(PassingFaults::passes);
    }

    private static boolean passes(Throwable fault) {
        return switch (fault) {
            case DataAccessResourceFailureException _ -> true;
            case TransientDataAccessResourceException _ -> true;
            case ConcurrencyFailureException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case R2dbcNonTransientResourceException _ -> true;
            case R2dbcTransientResourceException _ -> true;
            case R2dbcRollbackException _ -> true;
            default -> false;
        };
    }
}
