package shiyu.chassis.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Makes a page of rows that were read with {@code LIMIT} {@link PageRequest#probe()}, one more than the page holds:
     * the surplus row only tells that there is a next page.
     *
     * @param position the sort values of a row, which the next page begins after
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, T> view, Function<R, Cursor> position) {
        var shown = rows.subList(0, Math.min(rows.size(), request.limit()));
        var more = rows.size() > shown.size();
        var next = more ? position.apply(shown.getLast()).encoded() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
