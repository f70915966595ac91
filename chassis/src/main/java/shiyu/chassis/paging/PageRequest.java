package shiyu.chassis.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: query parameters {@code limit} (1 to 200, 50 by default) and {@code cursor}. A
 * controller takes it as a plain parameter.
 *
 * @param cursor where the page begins; absent for the first page
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit must lie between 1 and " + MAXIMUM_LIMIT);
        }
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }

    /** How many rows to read: one more than are shown, to know whether there is a next page. */
    public int probe() {
        return limit + 1;
    }
}
