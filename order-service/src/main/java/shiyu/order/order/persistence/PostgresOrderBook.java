package shiyu.order.order.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.order.contact.ContactId;
import shiyu.order.order.OrderBook;
import shiyu.order.order.OrderDetail;
import shiyu.order.order.OrderFilter;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderRecipient;
import shiyu.order.order.OrderSummary;

@Repository
class PostgresOrderBook implements OrderBook {

    private static final String BESIDE = """
            SELECT o.id, s.name AS store_name, s.channel, c.title AS contact_title, c.customer_id, c.owner_agent_id,
                agent.display_name AS owner_name, task.id AS task_id, task.status AS task_status, o.updated_at,
                (SELECT count(*)::int FROM customer_order bought WHERE bought.contact_id = o.contact_id
                    AND bought.status IN ('PAID', 'SHIPPED', 'RECEIVED', 'COMPLETED')) AS purchases
            FROM customer_order o
            JOIN store s ON s.id = o.store_id
            LEFT JOIN contact c ON c.id = o.contact_id
            LEFT JOIN agent_view agent ON agent.id = c.owner_agent_id
            LEFT JOIN follow_up_item item ON item.order_id = o.id
            LEFT JOIN task ON task.id = item.task_id
            WHERE o.id = :id
            """;

    private static final String CHANNELS = """
            SELECT o.id, s.channel, c.customer_id FROM customer_order o
            JOIN store s ON s.id = o.store_id LEFT JOIN contact c ON c.id = o.contact_id
            WHERE o.id = ANY(:ids)
            """;

    private final DatabaseClient database;
    private final SubjectKeys keys;
    private final LoadedOrders loaded;

    PostgresOrderBook(DatabaseClient database, SubjectKeys keys, LoadedOrders loaded) {
        this.database = database;
        this.keys = keys;
        this.loaded = loaded;
    }

    @Override
    public Mono<Page<OrderSummary>> find(OrderFilter filter, PageRequest request) {
        return page(OrderQueries.of(filter, request), request);
    }

    @Override
    public Mono<Page<OrderSummary>> ofContact(ContactId contact, PageRequest request) {
        return page(OrderQueries.of(contact, request), request);
    }

    @Override
    public Mono<OrderDetail> get(OrderId id) {
        var beside = database.sql(BESIDE)
                .bind("id", id.value())
                .mapProperties(DetailRow.class)
                .one();
        return beside.zipWhen(_ -> loaded.byId(List.of(id.value()))).mapNotNull(found -> {
            var order = found.getT2().get(id.value());
            return order == null ? null : found.getT1().toDetail(order);
        });
    }

    @Override
    public Mono<List<OrderRecipient>> recipients(Collection<OrderId> orders) {
        var ids = orders.stream().map(OrderId::value).distinct().toArray(UUID[]::new);
        return loaded.byId(List.of(ids))
                .flatMap(found -> database.sql(CHANNELS)
                        .bind("ids", ids)
                        .mapProperties(ChannelRow.class)
                        .all()
                        .filter(row -> found.containsKey(row.id()))
                        .map(row -> row.toRecipient(Objects.requireNonNull(found.get(row.id()))))
                        .collectList());
    }

    /** The names of a page are read in one go. */
    private Mono<Page<OrderSummary>> page(OrderQueries query, PageRequest request) {
        return query.in(database)
                .mapProperties(SummaryRow.class)
                .all()
                .collectList()
                .flatMap(rows -> {
                    var subjects = rows.stream()
                            .map(SummaryRow::subjectId)
                            .filter(Objects::nonNull)
                            .toList();
                    return keys.find(subjects)
                            .map(found -> Page.of(
                                    rows,
                                    request,
                                    row -> row.toSummary(row.subjectId() == null ? null : found.get(row.subjectId())),
                                    query::positionOf));
                });
    }
}
