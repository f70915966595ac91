package shiyu.order.task.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import shiyu.order.task.TaskFilter;
import shiyu.order.task.TaskFilter.Assignee.Anybody;
import shiyu.order.task.TaskFilter.Assignee.Nobody;
import shiyu.order.task.TaskFilter.Assignee.One;
import shiyu.order.task.TaskId;

/** Chooses the rows of a page by an index first, and looks up what is shown beside them only then. */
final class EntryQuery {

    private static final String SHOWN = """
            SELECT chosen.*, chosen.chosen_section AS section, agent.display_name AS assignee_name,
                contact.title AS contact_title,
                CASE WHEN friend.added THEN 'ADDED' WHEN friend.requested THEN 'REQUESTED' ELSE 'NONE' END AS friend,
                (SELECT count(*)::int FROM customer_order paid_order WHERE paid_order.contact_id = chosen.contact_id
                    AND paid_order.status IN ('PAID', 'SHIPPED', 'RECEIVED', 'COMPLETED')) AS purchases,
                bought.orders, bought.pieces, bought.paid, bought.currency, first_order.title,
                store.name AS store, first_order.received_at,
                recipient.order_id AS recipient_order, recipient.subject_id, recipient.name_ct, recipient.phone_masked
            FROM ({chosen}) chosen
            JOIN contact ON contact.id = chosen.contact_id
            LEFT JOIN agent_view agent ON agent.id = chosen.assignee
            CROSS JOIN LATERAL (
                SELECT bool_or(state = 'ADDED') AS added, count(*) > 0 AS requested
                FROM contact_friend WHERE contact_friend.contact_id = chosen.contact_id AND holding
            ) friend
            CROSS JOIN LATERAL (
                SELECT count(*)::int AS orders, coalesce(sum(lines.pieces), 0)::int AS pieces,
                    coalesce(sum(ordered.paid_amount), 0)::bigint AS paid, min(ordered.currency) AS currency
                FROM follow_up_item item JOIN customer_order ordered ON ordered.id = item.order_id
                CROSS JOIN LATERAL (
                    SELECT sum(quantity) AS pieces FROM order_line WHERE order_line.order_id = ordered.id
                ) lines
                WHERE item.task_id = chosen.id
            ) bought
            LEFT JOIN LATERAL (
                SELECT ordered.store_id, ordered.received_at,
                    (SELECT line.title FROM order_line line WHERE line.order_id = ordered.id
                        ORDER BY line.position LIMIT 1) AS title
                FROM follow_up_item item JOIN customer_order ordered ON ordered.id = item.order_id
                WHERE item.task_id = chosen.id
                ORDER BY ordered.received_at, ordered.id LIMIT 1
            ) first_order ON true
            LEFT JOIN store ON store.id = first_order.store_id
            LEFT JOIN LATERAL (
                SELECT person.* FROM follow_up_item item JOIN order_recipient person ON person.order_id = item.order_id
                WHERE item.task_id = chosen.id
                ORDER BY array_position(ARRAY['FULL', 'VIRTUAL', 'MASKED', 'NONE'], person.phone_kind), person.order_id DESC
                LIMIT 1
            ) recipient ON true
            ORDER BY chosen.rank
            """;

    private final String sql;
    private final Map<String, Object> values;

    private EntryQuery(String chosen, Map<String, Object> values) {
        this.sql = SHOWN.replace("{chosen}", chosen);
        this.values = values;
    }

    static EntryQuery one(TaskId task) {
        return new EntryQuery(chosen(Section.DUE, "task.id = :id"), Map.of("id", task.value(), "limit", 1));
    }

    static EntryQuery page(Section section, TaskFilter filter, Bookmark start, int limit) {
        var conditions = new LinkedHashMap<String, Map<String, Object>>();
        conditions.put(section.condition, section == Section.CLOSED ? Map.of() : Map.of("asOf", start.asOf()));
        if (filter.kind() != null) {
            conditions.put("task.kind = :kind", Map.of("kind", filter.kind().name()));
        }
        if (filter.status() != null) {
            conditions.put(
                    "task.status = :status", Map.of("status", filter.status().name()));
        }
        if (filter.day() != null) {
            conditions.put("(task.business_day = :day OR task.dealt_on = :day)", Map.of("day", filter.day()));
        }
        switch (filter.assignee()) {
            case Anybody() -> {}
            case Nobody() -> conditions.put("task.assignee IS NULL", Map.of());
            case One(var agent) -> conditions.put("task.assignee = :assignee", Map.of("assignee", agent.value()));
        }
        var row = start.rowIn(section);
        if (row != null) {
            conditions.put(section.after, section.valuesOf(row));
        }
        var values = new LinkedHashMap<String, Object>();
        conditions.values().forEach(values::putAll);
        values.put("limit", limit);
        return new EntryQuery(chosen(section, String.join(" AND ", conditions.keySet())), values);
    }

    private static String chosen(Section section, String condition) {
        return """
                SELECT task.*, '%s' AS chosen_section, row_number() OVER (ORDER BY %s) AS rank
                FROM task WHERE %s ORDER BY %s LIMIT :limit
                """.formatted(section, section.order, condition, section.order);
    }

    Mono<List<EntryRow>> rows(DatabaseClient database) {
        return database.sql(sql)
                .bindValues(values)
                .mapProperties(EntryRow.class)
                .all()
                .collectList();
    }
}
