package shiyu.order.order.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.Order;
import shiyu.order.order.OrderLine;
import shiyu.order.order.OrderStatus;

/** A row of {@code order_line}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LineRow(
        UUID orderId,
        UUID lineId,
        String lineKey,
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

    /** The columns as {@code jsonb_to_recordset} wants them. */
    static final String COLUMNS = """
            order_id uuid, line_id uuid, line_key text, position int, title text, sku text, merchant_code text,
            item_id text, kind text, quantity int, unit_price bigint, status text, refund_status text, refunded bigint
            """;

    static List<LineRow> of(Order order) {
        return order.lines().items().stream()
                .map(line -> new LineRow(
                        order.id().value(),
                        line.id(),
                        line.key(),
                        line.position(),
                        line.title(),
                        line.sku(),
                        line.merchantCode(),
                        line.itemId(),
                        line.kind(),
                        line.quantity(),
                        line.unitPrice(),
                        line.status(),
                        line.refundStatus(),
                        line.refunded()))
                .toList();
    }

    OrderLine toLine() {
        return new OrderLine(
                lineId,
                lineKey,
                position,
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
}
