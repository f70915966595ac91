package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/**
 * What a source says about one line of an order.
 *
 * @param number the channel's own number of the line (子订单编号), where it has one
 * @param unitPrice in minor units
 * @param refundStatus in the channel's words
 * @param refunded in minor units
 */
public record LineDraft(
        @Nullable String number,
        String title,
        @Nullable String sku,
        @Nullable String merchantCode,
        @Nullable String itemId,
        int quantity,
        @Nullable Long unitPrice,
        @Nullable OrderStatus status,
        @Nullable String refundStatus,
        @Nullable Long refunded) {

    /** A line of which no more is known than what was bought. */
    public static LineDraft of(String title, int quantity) {
        return new LineDraft(null, title, null, null, null, quantity, null, null, null, null);
    }
}
