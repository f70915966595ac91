package shiyu.order.task.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.chassis.money.Money;
import shiyu.order.task.CallPapers;
import shiyu.order.task.CallSheet;
import shiyu.order.task.TaskEntry;

@Repository
class PostgresCallPapers implements CallPapers {

    /** More than one person ever has; what is older matters to no call. */
    private static final int ORDERS_SHOWN = 50;

    private static final String ORDERS = """
            SELECT ordered.id, ordered.order_number, store.name AS store_name, store.channel, ordered.status,
                ordered.paid_amount, ordered.currency, ordered.received_at, item.order_id IS NOT NULL AS due_today,
                lines.titles, lines.quantities, lines.kinds
            FROM customer_order ordered
            JOIN store ON store.id = ordered.store_id
            LEFT JOIN follow_up_item item ON item.order_id = ordered.id AND item.task_id = :task
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(title ORDER BY position), '{}') AS titles,
                    coalesce(array_agg(quantity ORDER BY position), '{}') AS quantities,
                    coalesce(array_agg(coalesce(kind, '') ORDER BY position), '{}') AS kinds
                FROM order_line WHERE order_line.order_id = ordered.id
            ) lines
            WHERE ordered.contact_id = :contact OR item.order_id IS NOT NULL
            ORDER BY due_today DESC, ordered.placed_at DESC NULLS LAST, ordered.id DESC
            LIMIT :limit
            """;

    private static final String ATTEMPTS = """
            SELECT attempt.*, agent.display_name AS agent_name
            FROM task_attempt attempt LEFT JOIN agent_view agent ON agent.id = attempt.agent_id
            WHERE attempt.task_id = :task AND NOT attempt.superseded
            ORDER BY attempt.number
            """;

    private final DatabaseClient database;
    private final SubjectKeys keys;

    PostgresCallPapers(DatabaseClient database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Mono<List<CallSheet.Order>> orders(TaskEntry task) {
        return database.sql(ORDERS)
                .bind("task", task.id())
                .bind("contact", task.contact().id())
                .bind("limit", ORDERS_SHOWN)
                .mapProperties(OrderRow.class)
                .all()
                .map(OrderRow::order)
                .collectList();
    }

    @Override
    public Mono<List<CallSheet.Told>> attempts(TaskEntry task) {
        var contact = task.contact().id();
        var rows = database.sql(ATTEMPTS)
                .bind("task", task.id())
                .map(ToldRow::read)
                .all()
                .collectList();
        return rows.zipWith(keys.find(List.of(contact)))
                .map(read -> read.getT1().stream()
                        .map(row -> row.told(read.getT2().get(contact)))
                        .toList());
    }

    @SuppressWarnings("ArrayRecordComponent")
    record OrderRow(
            UUID id,
            String orderNumber,
            String storeName,
            String channel,
            String status,
            long paidAmount,
            String currency,
            @Nullable Instant receivedAt,
            boolean dueToday,
            String[] titles,
            Integer[] quantities,
            String[] kinds) {

        CallSheet.Order order() {
            var lines = IntStream.range(0, titles.length).mapToObj(this::line).toList();
            var paid = new Money(paidAmount, currency);
            return new CallSheet.Order(id, orderNumber, storeName, channel, status, lines, paid, receivedAt, dueToday);
        }

        private CallSheet.Line line(int index) {
            return new CallSheet.Line(titles[index], quantities[index], kinds[index].isEmpty() ? null : kinds[index]);
        }
    }
}
