package shiyu.order.people;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into the arrays that {@code unnest} makes rows of again, so that many rows are one statement. */
final class Columns {

    private Columns() {}

    static <R, V extends @Nullable Object> V[] of(List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
