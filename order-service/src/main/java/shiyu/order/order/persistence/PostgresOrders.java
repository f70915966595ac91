package shiyu.order.order.persistence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.order.order.MergeOutcome.Changed;
import shiyu.order.order.Order;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderKey;
import shiyu.order.order.Orders;

@Repository
class PostgresOrders implements Orders {

    private final DatabaseClient database;
    private final LoadedOrders loaded;
    private final SubjectKeys keys;
    private final Clock clock;

    PostgresOrders(DatabaseClient database, LoadedOrders loaded, SubjectKeys keys, Clock clock) {
        this.database = database;
        this.loaded = loaded;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Mono<Map<OrderKey, Order>> lock(Collection<OrderKey> wanted) {
        return database.sql(OrderStatements.LOCK)
                .bind("stores", column(wanted, key -> key.store().value()).toArray(UUID[]::new))
                .bind("numbers", column(wanted, OrderKey::number).toArray(String[]::new))
                .mapValue(UUID.class)
                .all()
                .collectList()
                // apart from the lock: only what is read after it is sure to be what it waited for
                .flatMap(loaded::byId)
                .map(PostgresOrders::byKey);
    }

    @Override
    public Mono<Set<OrderId>> add(Collection<Order> orders) {
        if (orders.isEmpty()) {
            return Mono.just(Set.of());
        }
        return encrypted(orders)
                .flatMap(recipients -> database.sql(OrderStatements.ADD)
                        .bind("orders", Rows.write(column(orders, OrderRow::of)))
                        .bind("lines", Rows.write(lines(orders)))
                        .bind("recipients", Rows.write(recipients))
                        .bind("now", clock.instant())
                        .mapValue(UUID.class)
                        .all()
                        .map(OrderId::new)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Mono<Void> change(Collection<Changed> changes) {
        var orders = column(changes, Changed::order);
        var lines = changes.stream()
                .filter(change -> !change.before().lines().equals(change.order().lines()))
                .map(Changed::order)
                .toList();
        var persons = changes.stream()
                .filter(PostgresOrders::changesThePerson)
                .map(Changed::order)
                .toList();
        return changeOrders(orders).then(changeLines(lines)).then(changePersons(persons));
    }

    private static Map<OrderKey, Order> byKey(Map<UUID, Order> orders) {
        return orders.values().stream().collect(Collectors.toMap(Order::key, Function.identity()));
    }

    private Mono<List<RecipientRow>> encrypted(Collection<Order> orders) {
        return keys.findOrCreate(column(orders, PersonCipher::subjectOf))
                .map(found -> column(
                        orders,
                        order -> new PersonCipher(order.id().value(), found.get(PersonCipher.subjectOf(order)))
                                .encrypt(order)));
    }

    private Mono<Void> changeOrders(List<Order> orders) {
        if (orders.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(OrderStatements.CHANGE)
                .bind("orders", Rows.write(column(orders, OrderRow::of)))
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == orders.size())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("an order was changed without being locked")))
                .then();
    }

    private Mono<Void> changeLines(List<Order> orders) {
        return orders.isEmpty()
                ? Mono.empty()
                : database.sql(OrderStatements.CHANGE_LINES)
                        .bind(
                                "orders",
                                column(orders, order -> order.id().value()).toArray(UUID[]::new))
                        .bind("lines", Rows.write(lines(orders)))
                        .then();
    }

    private Mono<Void> changePersons(List<Order> orders) {
        return orders.isEmpty()
                ? Mono.empty()
                : encrypted(orders)
                        .flatMap(recipients -> database.sql(OrderStatements.CHANGE_RECIPIENTS)
                                .bind("recipients", Rows.write(recipients))
                                .then());
    }

    private static boolean changesThePerson(Changed change) {
        return !change.before().recipient().equals(change.order().recipient())
                || !change.before().remarks().equals(change.order().remarks())
                || !Objects.equals(change.before().contact(), change.order().contact());
    }

    private static List<LineRow> lines(Collection<Order> orders) {
        return orders.stream().flatMap(order -> LineRow.of(order).stream()).toList();
    }

    private static <T, R> List<R> column(Collection<T> rows, Function<T, R> value) {
        return rows.stream().map(value).toList();
    }
}
