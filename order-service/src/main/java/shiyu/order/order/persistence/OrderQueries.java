package shiyu.order.order.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.order.contact.ContactId;
import shiyu.order.order.OrderFilter;
import shiyu.order.order.OrderFilter.Period;
import shiyu.order.order.OrderStatus;

/** Chooses the orders of a page by an index first, and looks up what is shown beside them only then. */
final class OrderQueries {

    private static final String SHOWN = """
            SELECT o.id, page.position, o.order_number, o.store_id, s.name AS store_name, s.channel, o.status, o.refund,
                o.currency, o.paid_amount, o.refunded_amount, o.placed_at, o.received_at, c.title AS contact_title,
                c.owner_agent_id, agent.display_name AS owner_name, r.subject_id, r.name_ct, r.phone_masked,
                lines.title, lines.line_count, lines.pieces
            FROM ({page}) page
            JOIN customer_order o ON o.id = page.id
            JOIN store s ON s.id = o.store_id
            LEFT JOIN contact c ON c.id = o.contact_id
            LEFT JOIN agent_view agent ON agent.id = c.owner_agent_id
            LEFT JOIN order_recipient r ON r.order_id = o.id
            CROSS JOIN LATERAL (
                SELECT (array_agg(l.title ORDER BY l.position))[1] AS title, count(*)::int AS line_count,
                    coalesce(sum(l.quantity), 0)::int AS pieces
                FROM order_line l WHERE l.order_id = o.id
            ) lines
            ORDER BY page.position DESC, page.id DESC
            """;

    private static final String CHOSEN = """
            SELECT o.id, o.{sort} AS position FROM customer_order o
            WHERE {conditions} ORDER BY o.{sort} DESC, o.id DESC LIMIT :limit
            """;

    /** An index walk per state, so that rare states are found as fast as common ones. */
    private static final String CHOSEN_BY_STATUS = """
            SELECT chosen.id, chosen.position FROM unnest(:statuses::text[]) AS wanted (status)
            CROSS JOIN LATERAL (
                SELECT o.id, o.{sort} AS position FROM customer_order o
                WHERE o.status = wanted.status AND {conditions} ORDER BY o.{sort} DESC, o.id DESC LIMIT :limit
            ) chosen
            ORDER BY chosen.position DESC, chosen.id DESC LIMIT :limit
            """;

    private static final int TAIL = 4;

    private final Sort sort;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean byStatus;

    private OrderQueries(Sort sort, PageRequest request) {
        this.sort = sort;
        values.put("limit", request.probe());
        var cursor = request.cursor();
        if (cursor != null) {
            refuseCursorOfAnotherSort(cursor);
            require("(o.%s, o.id) < (:position, :id)".formatted(sort.column), "position", cursor.instant(1));
            values.put("id", cursor.uuid(2));
        }
    }

    static OrderQueries of(OrderFilter filter, PageRequest request) {
        var query = new OrderQueries(Sort.of(filter), request);
        query.during("ordered_at", filter.placed());
        query.during("paid_at", filter.paid());
        query.during("received_at", filter.received());
        if (filter.store() != null) {
            query.require("o.store_id = :store", "store", filter.store().value());
        }
        if (filter.number() != null) {
            query.number(filter.number());
        }
        if (!filter.statuses().isEmpty()) {
            query.states(filter);
        }
        return query;
    }

    static OrderQueries of(ContactId contact, PageRequest request) {
        var query = new OrderQueries(Sort.ORDERED, request);
        query.require("o.contact_id = :contact", "contact", contact.value());
        return query;
    }

    GenericExecuteSpec in(DatabaseClient database) {
        return database.sql(sql()).bindValues(values);
    }

    String sql() {
        var chosen = (byStatus ? CHOSEN_BY_STATUS : CHOSEN)
                .replace("{sort}", sort.column)
                .replace("{conditions}", String.join(" AND ", conditions));
        return SHOWN.replace("{page}", chosen);
    }

    Map<String, Object> values() {
        return values;
    }

    Cursor positionOf(SummaryRow row) {
        return Cursor.of(sort.name(), row.position(), row.id());
    }

    private void states(OrderFilter filter) {
        byStatus = sort == Sort.ORDERED && filter.store() == null && filter.number() == null;
        var states = filter.statuses().stream().map(OrderStatus::name).toArray(String[]::new);
        if (byStatus) {
            values.put("statuses", states);
        } else {
            require("o.status = ANY(:statuses::text[])", "statuses", states);
        }
    }

    /** All numbers with these last four characters are at hand by an index. */
    private void number(String number) {
        var tail = number.substring(Math.max(0, number.length() - TAIL));
        require("right(o.order_number, 4) = :tail", "tail", tail);
        if (number.length() < TAIL) {
            require("o.order_number = :number", "number", number);
        } else {
            require("right(o.order_number, length(:number)) = :number", "number", number);
        }
    }

    private void during(String column, Period period) {
        if (period.from() != null) {
            require("o.%s >= :%s_from".formatted(column, column), column + "_from", period.from());
        }
        if (period.until() != null) {
            require("o.%s < :%s_until".formatted(column, column), column + "_until", period.until());
        }
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void refuseCursorOfAnotherSort(Cursor cursor) {
        if (cursor.size() != 3 || !cursor.text(0).equals(sort.name())) {
            throw ProblemException.invalid(
                    new FieldError("cursor", "invalid-cursor", "belongs to a list with other filters"));
        }
    }

    /** What the list is sorted by. */
    private enum Sort {
        ORDERED("ordered_at"),
        PAID("paid_at"),
        RECEIVED("received_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        static Sort of(OrderFilter filter) {
            if (filter.received().isGiven()) {
                return RECEIVED;
            }
            return filter.paid().isGiven() ? PAID : ORDERED;
        }
    }
}
