package shiyu.chassis.database;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;

/** Values for the parameters of statements. */
public final class Bind {

    private Bind() {}

    /** The value, or NULL of that type. */
    public static <T> Parameter nullable(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
