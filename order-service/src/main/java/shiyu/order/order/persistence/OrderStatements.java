package shiyu.order.order.persistence;

/** The statements that write orders: one each for any number of them. */
final class OrderStatements {

    /** In the order of their keys, so that two transactions that need the same orders wait instead of failing. */
    static final String LOCK = """
            SELECT o.id FROM unnest(:stores::uuid[], :numbers::text[]) AS k (store_id, order_number)
            JOIN customer_order o USING (store_id, order_number)
            ORDER BY o.store_id, o.order_number
            FOR UPDATE OF o
            """;

    /** The contact of one order has the order's id and comes into being with it. */
    static final String ADD = """
            WITH arriving AS (
                SELECT * FROM jsonb_to_recordset(:orders::jsonb) AS o (%s)
            ), added AS (
                INSERT INTO customer_order (%s, received_known_at, created_at, updated_at)
                SELECT a.*, CASE WHEN a.received_at IS NOT NULL THEN :now::timestamptz END, :now, :now
                FROM arriving a ORDER BY a.store_id, a.order_number
                ON CONFLICT (store_id, order_number) DO NOTHING
                RETURNING id, contact_id
            ), contacts AS (
                INSERT INTO contact (id, created_at) SELECT id, :now FROM added WHERE contact_id = id
            ), lines AS (
                INSERT INTO order_line (%s)
                SELECT l.* FROM jsonb_to_recordset(:lines::jsonb) AS l (%s) WHERE l.order_id IN (SELECT id FROM added)
            ), recipients AS (
                INSERT INTO order_recipient (%s)
                SELECT %s FROM jsonb_to_recordset(:recipients::jsonb) AS r (%s)
                WHERE r.order_id IN (SELECT id FROM added)
            )
            SELECT id FROM added
            """.formatted(
                    OrderRow.COLUMNS,
                    names(OrderRow.COLUMNS),
                    names(LineRow.COLUMNS),
                    LineRow.COLUMNS,
                    names(RecipientRow.COLUMNS),
                    RecipientRow.STORED,
                    RecipientRow.COLUMNS);

    static final String CHANGE = """
            UPDATE customer_order o SET contact_id = a.contact_id, status = a.status, refund = a.refund,
                goods_amount = a.goods_amount, freight_amount = a.freight_amount, discount_amount = a.discount_amount,
                payable_amount = a.payable_amount, paid_amount = a.paid_amount, refunded_amount = a.refunded_amount,
                province = a.province, city = a.city, district = a.district, placed_at = a.placed_at,
                paid_at = a.paid_at, shipped_at = a.shipped_at, received_at = a.received_at,
                received_presumed = a.received_presumed, completed_at = a.completed_at, closed_at = a.closed_at,
                received_known_at = CASE WHEN a.received_at IS NOT NULL
                    THEN coalesce(o.received_known_at, :now::timestamptz) END,
                close_reason = a.close_reason, carrier = a.carrier, tracking_number = a.tracking_number,
                provisional_lines = a.provisional_lines, awaits_order_file = a.awaits_order_file,
                version = a.version, updated_at = :now
            FROM jsonb_to_recordset(:orders::jsonb) AS a (%s)
            WHERE o.id = a.id AND o.version = a.version - 1
            """.formatted(OrderRow.COLUMNS);

    static final String CHANGE_LINES = """
            WITH fresh AS (
                SELECT * FROM jsonb_to_recordset(:lines::jsonb) AS l (%s)
            ), gone AS (
                DELETE FROM order_line l WHERE l.order_id = ANY(:orders::uuid[])
                    AND NOT EXISTS (SELECT FROM fresh f WHERE f.order_id = l.order_id AND f.line_id = l.line_id)
            )
            INSERT INTO order_line (%s) SELECT * FROM fresh
            ON CONFLICT (order_id, line_id) DO UPDATE SET position = excluded.position, title = excluded.title,
                sku = excluded.sku, merchant_code = excluded.merchant_code, item_id = excluded.item_id,
                kind = excluded.kind, quantity = excluded.quantity, unit_price = excluded.unit_price,
                status = excluded.status, refund_status = excluded.refund_status, refunded = excluded.refunded
            WHERE order_line IS DISTINCT FROM excluded
            """.formatted(LineRow.COLUMNS, names(LineRow.COLUMNS));

    static final String CHANGE_RECIPIENTS =
            """
            INSERT INTO order_recipient (%s)
            SELECT %s FROM jsonb_to_recordset(:recipients::jsonb) AS r (%s)
            ON CONFLICT (order_id) DO UPDATE SET subject_id = excluded.subject_id, name_ct = excluded.name_ct,
                phone_ct = excluded.phone_ct, address_ct = excluded.address_ct,
                buyer_account_ct = excluded.buyer_account_ct, buyer_message_ct = excluded.buyer_message_ct,
                seller_remark_ct = excluded.seller_remark_ct, raw_ct = excluded.raw_ct,
                phone_masked = excluded.phone_masked, phone_kind = excluded.phone_kind
            """.formatted(names(RecipientRow.COLUMNS), RecipientRow.STORED, RecipientRow.COLUMNS);

    private OrderStatements() {}

    /** The names of columns that are given with their types. */
    private static String names(String columns) {
        return columns.strip().replaceAll("\\s+[a-z]+(?=,|$)", "");
    }
}
