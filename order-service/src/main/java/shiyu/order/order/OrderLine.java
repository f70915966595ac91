package shiyu.order.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing bought.
 *
 * @param id made of the order's id and the key, so that a line is the same one whichever file brings it first
 * @param key what tells the lines of one order apart
 * @param kind the kind of work, told from the title when the line came in
 * @param unitPrice in minor units of the order's currency
 * @param refundStatus in the channel's words
 * @param refunded in minor units of the order's currency
 */
public record OrderLine(
        UUID id,
        String key,
        int position,
        String title,
        @Nullable String sku,
        @Nullable String merchantCode,
        @Nullable String itemId,
        @Nullable String kind,
        int quantity,
        @Nullable Long unitPrice,
        @Nullable OrderStatus status,
        @Nullable String refundStatus,
        @Nullable Long refunded) {

    static OrderLine of(OrderId order, String key, LineDraft draft, LineKinds kinds) {
        return new OrderLine(
                LineKey.lineId(order, key),
                key,
                0,
                draft.title(),
                draft.sku(),
                draft.merchantCode(),
                draft.itemId(),
                kinds.kindOf(draft.title()),
                draft.quantity(),
                draft.unitPrice(),
                draft.status(),
                draft.refundStatus(),
                draft.refunded());
    }

    /** The same line after news of it; news with an earlier state only fill gaps. */
    OrderLine mergedWith(OrderLine arriving) {
        var stale = status != null && arriving.status != null && arriving.status.isBefore(status);
        var sameTitle = stale || title.equals(arriving.title);
        return new OrderLine(
                id,
                key,
                position,
                stale ? title : arriving.title,
                Newer.of(sku, arriving.sku, stale),
                Newer.of(merchantCode, arriving.merchantCode, stale),
                Newer.of(itemId, arriving.itemId, stale),
                // a line that is known keeps its kind even when the words have changed since
                sameTitle ? kind : arriving.kind,
                stale ? quantity : arriving.quantity,
                Newer.of(unitPrice, arriving.unitPrice, stale),
                Newer.of(status, arriving.status, stale),
                Newer.of(refundStatus, arriving.refundStatus, stale),
                more(refunded, arriving.refunded));
    }

    OrderLine at(int place) {
        return new OrderLine(
                id,
                key,
                place,
                title,
                sku,
                merchantCode,
                itemId,
                kind,
                quantity,
                unitPrice,
                status,
                refundStatus,
                refunded);
    }

    private static @Nullable Long more(@Nullable Long held, @Nullable Long arriving) {
        return held == null || arriving == null ? Newer.first(held, arriving) : Long.valueOf(Math.max(held, arriving));
    }
}
