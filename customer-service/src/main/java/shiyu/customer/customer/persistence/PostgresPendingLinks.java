package shiyu.customer.customer.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.customer.customer.OrderId;
import shiyu.customer.customer.PendingLink;
import shiyu.customer.customer.PendingLinks;
import shiyu.customer.sql.Values;

@Repository
class PostgresPendingLinks implements PendingLinks {

    private static final String ADD = """
            WITH wanted AS (
                SELECT order_id, bool_or(changed) AS changed
                FROM unnest(:orders::uuid[], :changed::boolean[]) AS notice (order_id, changed)
                GROUP BY order_id
            )
            INSERT INTO pending_link (order_id, due_at)
            SELECT order_id, :now FROM wanted
            WHERE changed OR NOT EXISTS (SELECT FROM customer_order_link l WHERE l.order_id = wanted.order_id)
            ORDER BY order_id
            ON CONFLICT (order_id) DO UPDATE SET notice = pending_link.notice + 1
            """;

    private static final String ANY_DUE = "SELECT EXISTS (SELECT FROM pending_link WHERE due_at <= :now)";

    private static final String DUE = """
            SELECT order_id, notice FROM pending_link WHERE due_at <= :now ORDER BY due_at, order_id LIMIT :limit
            """;

    private static final String DONE = """
            DELETE FROM pending_link
            USING unnest(:orders::uuid[], :notices::bigint[]) AS handled (order_id, notice)
            WHERE pending_link.order_id = handled.order_id AND pending_link.notice = handled.notice
            """;

    private static final String POSTPONE = """
            UPDATE pending_link
            SET attempts = attempts + 1,
                due_at = :now::timestamptz + least(power(2, least(attempts, 20)), :seconds) * interval '1 s'
            FROM unnest(:orders::uuid[], :notices::bigint[]) AS tried (order_id, notice)
            WHERE pending_link.order_id = tried.order_id AND pending_link.notice = tried.notice
            """;

    private final DatabaseClient database;

    PostgresPendingLinks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(Collection<Notice> notices, Instant now) {
        return database.sql(ADD)
                .bind("orders", Values.uuids(notices, notice -> notice.order().value()))
                .bind("changed", notices.stream().map(Notice::recipientChanged).toArray(Boolean[]::new))
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Boolean> anyDue(Instant now) {
        return database.sql(ANY_DUE).bind("now", now).mapValue(Boolean.class).one();
    }

    @Override
    public Mono<List<PendingLink>> due(Instant now, int atMost) {
        return database.sql(DUE)
                .bind("now", now)
                .bind("limit", atMost)
                .mapProperties(Row.class)
                .all()
                .map(row -> new PendingLink(new OrderId(row.orderId()), row.notice()))
                .collectList();
    }

    @Override
    public Mono<Void> done(Collection<PendingLink> links) {
        return links.isEmpty() ? Mono.empty() : bind(DONE, links).then();
    }

    @Override
    public Mono<Void> postpone(Collection<PendingLink> links, Instant now, Duration atMost) {
        return links.isEmpty()
                ? Mono.empty()
                : bind(POSTPONE, links)
                        .bind("now", now)
                        .bind("seconds", (double) atMost.toSeconds())
                        .then();
    }

    private GenericExecuteSpec bind(String sql, Collection<PendingLink> links) {
        return database.sql(sql)
                .bind("orders", Values.uuids(links, link -> link.order().value()))
                .bind("notices", links.stream().map(PendingLink::notice).toArray(Long[]::new));
    }

    record Row(UUID orderId, long notice) {}
}
