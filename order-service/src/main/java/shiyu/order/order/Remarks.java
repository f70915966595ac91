package shiyu.order.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Free text (备注) and whatever else came along: it may name people, so it is kept like personal data.
 *
 * @param kept columns of a file that we don't know, by where they come from and their name
 */
public record Remarks(
        @Nullable String buyerMessage, @Nullable String sellerRemark, Map<String, String> kept) {

    public static final Remarks NONE = new Remarks(null, null, Map.of());

    public Remarks {
        kept = Map.copyOf(kept);
    }

    /**
     * What is known after news of it.
     *
     * @param stale that what arrives is older than what is held, and only fills gaps
     */
    public Remarks mergedWith(Remarks arriving, boolean stale) {
        var merged = new LinkedHashMap<>(kept);
        arriving.kept.forEach((name, value) -> merged.merge(name, value, (old, fresh) -> stale ? old : fresh));
        return new Remarks(
                Newer.of(buyerMessage, arriving.buyerMessage, stale),
                Newer.of(sellerRemark, arriving.sellerRemark, stale),
                merged);
    }

    @Override
    public String toString() {
        return "Remarks[]";
    }
}
