package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/** What a source says about the money of an order, in minor units; null for what it does not say. */
public record AmountsDraft(
        String currency,
        @Nullable Long goods,
        @Nullable Long freight,
        @Nullable Long discount,
        @Nullable Long payable,
        @Nullable Long paid,
        @Nullable Long refunded) {

    public static final AmountsDraft NONE = new AmountsDraft("CNY", null, null, null, null, null, null);
}
