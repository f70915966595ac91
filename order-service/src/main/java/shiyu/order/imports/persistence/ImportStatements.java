package shiyu.order.imports.persistence;

/** The statements about imports. */
final class ImportStatements {

    static final String ADD = """
            INSERT INTO order_import (id, store_id, format, file_name, encoding, columns, first_row, size, rows_total,
                created_by, created_at)
            VALUES (:id, :store, :format, :name, :encoding, :columns, :firstRow, :size, :rows, :by, :at)
            """;

    /** An import and its job, by a condition and an order. */
    static final String STATUS = """
            SELECT i.*, s.name AS store_name, j.status AS job_status, j.done, j.started_at, j.finished_at,
                j.error_code, j.error_message
            FROM order_import i JOIN store s ON s.id = i.store_id JOIN job j ON j.id = i.id
            WHERE %s %s
            """;

    static final String STAGE = """
            INSERT INTO import_row (import_id, order_number, row_number, content)
            SELECT :id, order_number, row_number, content
            FROM unnest(:orders::text[], :numbers::int[], :contents::bytea[]) AS r (order_number, row_number, content)
            """;

    static final String NEXT_ORDERS = """
            SELECT order_number, row_number, content FROM import_row
            WHERE import_id = :id AND order_number IN (
                SELECT DISTINCT order_number FROM import_row
                WHERE import_id = :id AND order_number > :after ORDER BY order_number LIMIT :limit)
            ORDER BY order_number, row_number
            """;

    static final String ADD_PROBLEMS = """
            INSERT INTO import_problem (import_id, row_number, column_name, reason, warning, value, details)
            SELECT :id, row_number, column_name, reason, warning, value,
                CASE WHEN detail IS NULL THEN ARRAY[]::text[] ELSE ARRAY[detail] END
            FROM unnest(:rows::int[], :columns::text[], :reasons::text[], :warnings::boolean[], :values::text[],
                        :details::text[])
                 WITH ORDINALITY AS p (row_number, column_name, reason, warning, value, detail, position)
            ORDER BY position
            """;

    static final String COUNT = """
            UPDATE order_import SET orders_created = orders_created + :created,
                orders_updated = orders_updated + :updated, orders_unchanged = orders_unchanged + :unchanged,
                bad_rows = bad_rows + :bad, warnings = warnings + :warnings
            WHERE id = :id
            """;

    static final String PROBLEMS = """
            SELECT id, row_number, column_name, reason, value, details FROM import_problem
            WHERE import_id = :id AND (row_number, id) > (:row, :after) ORDER BY row_number, id LIMIT :limit
            """;

    static final String BAD_ROWS = """
            SELECT id, row_number, column_name, reason, value, details FROM import_problem
            WHERE import_id = :id AND NOT warning ORDER BY row_number, id
            """;

    private ImportStatements() {}
}
