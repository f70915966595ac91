package shiyu.order.order;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.order.store.StoreId;

/**
 * Which orders a list shows.
 *
 * @param statuses any of them; none stands for all
 * @param number the whole number, or at least its last four characters
 */
public record OrderFilter(
        @Nullable StoreId store,
        Set<OrderStatus> statuses,
        Period placed,
        Period paid,
        Period received,
        @Nullable String number) {

    public OrderFilter {
        statuses = Set.copyOf(statuses);
    }

    /**
     * A span of time; an absent end is open.
     *
     * @param until the first instant that no longer belongs to it
     */
    public record Period(@Nullable Instant from, @Nullable Instant until) {

        public boolean isGiven() {
            return from != null || until != null;
        }
    }
}
