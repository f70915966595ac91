package shiyu.order.task.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.people.AgentId;
import shiyu.order.task.Assignment;
import shiyu.order.task.Call;
import shiyu.order.task.DealtCalls;
import shiyu.order.task.NewCall;

/** Writes a thousand calls at once: a statement for the tasks, one for what they are about. */
@Repository
class PostgresDealtCalls implements DealtCalls {

    private static final int NORMAL_PRIORITY = 50;

    private static final String OPEN = """
            INSERT INTO task (id, kind, status, contact_id, assignee, business_day, dealt_on, deal_reason, befriend, due_at,
                priority, source_service, created_at)
            SELECT id, 'FOLLOW_UP_CALL', 'OPEN', contact_id, assignee, day, CASE WHEN assignee IS NOT NULL THEN day END,
                reason, befriend, due_at, :priority, 'order-service', :now
            FROM unnest(:ids, :contacts, :days, :assignees, :reasons, :befriend, :dueAt)
                AS dealt (id, contact_id, day, assignee, reason, befriend, due_at)
            ON CONFLICT (business_day, contact_id) WHERE kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED' DO NOTHING
            RETURNING id
            """;

    private static final String COVER = """
            INSERT INTO follow_up_item (order_id, task_id, run_id)
            SELECT order_id, task_id, :run FROM unnest(:orders, :tasks) AS item (order_id, task_id)
            """;

    private static final String ASSIGN = """
            UPDATE task SET assignee = given.assignee, dealt_on = given.day, deal_reason = given.reason,
                befriend = given.befriend, version = version + 1
            FROM unnest(:ids, :assignees, :days, :reasons, :befriend) AS given (id, assignee, day, reason, befriend)
            WHERE task.id = given.id AND task.assignee IS NULL AND task.status = 'OPEN'
            RETURNING task.id, task.contact_id, task.business_day, task.assignee, task.deal_reason, task.befriend,
                task.status, task.due_at, task.outcome, task.version
            """;

    private final DatabaseClient database;
    private final BusinessCalendar calendar;

    PostgresDealtCalls(DatabaseClient database, BusinessCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public Mono<List<Call>> open(Collection<NewCall> calls, UUID run) {
        if (calls.isEmpty()) {
            return Mono.just(List.of());
        }
        return database.sql(OPEN)
                .bind("ids", column(calls, call -> call.id().value(), UUID[]::new))
                .bind("contacts", column(calls, call -> call.contact().value(), UUID[]::new))
                .bind("days", column(calls, NewCall::day, LocalDate[]::new))
                .bind("assignees", column(calls, call -> value(call.assignee()), UUID[]::new))
                .bind("reasons", column(calls, call -> call.reason().name(), String[]::new))
                .bind("befriend", column(calls, NewCall::befriend, Boolean[]::new))
                .bind("dueAt", column(calls, NewCall::dueAt, Instant[]::new))
                .bind("priority", NORMAL_PRIORITY)
                .bind("now", calendar.now())
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet())
                .map(ids -> calls.stream()
                        .filter(call -> ids.contains(call.id().value()))
                        .toList())
                .flatMap(opened -> cover(opened, run)
                        .thenReturn(opened.stream().map(NewCall::opened).toList()));
    }

    private Mono<Void> cover(List<NewCall> opened, UUID run) {
        var items = opened.stream().flatMap(Item::of).toList();
        return database.sql(COVER)
                .bind("orders", column(items, Item::order, UUID[]::new))
                .bind("tasks", column(items, Item::task, UUID[]::new))
                .bind("run", run)
                .then();
    }

    @Override
    public Mono<List<Call>> assign(Collection<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return Mono.just(List.of());
        }
        return database.sql(ASSIGN)
                .bind("ids", column(assignments, given -> given.task().value(), UUID[]::new))
                .bind("assignees", column(assignments, given -> given.assignee().value(), UUID[]::new))
                .bind("days", column(assignments, Assignment::dealtOn, LocalDate[]::new))
                .bind("reasons", column(assignments, given -> given.reason().name(), String[]::new))
                .bind("befriend", column(assignments, Assignment::befriend, Boolean[]::new))
                .mapProperties(CallRow.class)
                .all()
                .map(row -> row.with(List.of()))
                .collectList();
    }

    private static @Nullable UUID value(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    private static <R, V extends @Nullable Object> V[] column(
            Collection<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record Item(UUID order, UUID task) {

        static Stream<Item> of(NewCall call) {
            return call.orders().stream().map(order -> new Item(order, call.id().value()));
        }
    }
}
