package shiyu.customer.sql;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as statements take them. */
public final class Values {

    private Values() {}

    /** A value that may be absent: the driver wants to know of what type the NULL is. */
    public static Parameter optional(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    public static UUID[] uuids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    public static <T> UUID[] uuids(Collection<T> items, Function<T, UUID> id) {
        return items.stream().map(id).toArray(UUID[]::new);
    }

    public static <T> List<UUID> list(Collection<T> items, Function<T, UUID> id) {
        return items.stream().map(id).toList();
    }
}
