package shiyu.order.order.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shiyu.chassis.paging.PageRequest;
import shiyu.order.RealService;
import shiyu.order.order.OrderFilter;
import shiyu.order.order.OrderFilter.Period;
import shiyu.order.order.OrderStatus;
import shiyu.order.store.StoreId;

/** A page of the list reads by an index, however many orders there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderQueriesTest extends RealService {

    private static final UUID STORE = UUID.fromString("01900000-0000-7000-8000-00000000bb01");
    private static final Period ANY_TIME = new Period(null, null);
    private static final Period LATELY = new Period(Instant.parse("2000-01-01T00:00:00Z"), null);
    private static final int ORDERS = 20_000;

    @BeforeAll
    void manyOrders() {
        emptyAll();
        run("INSERT INTO store (id, channel, name) VALUES ('%s', 'TMALL', '石语旗舰店')".formatted(STORE));
        run("INSERT INTO contact (id, created_at) SELECT md5(n::text)::uuid, now() FROM generate_series(1, 1000) AS n");
        run("""
                INSERT INTO customer_order (id, store_id, order_number, contact_id, status, paid_amount, placed_at, paid_at,
                    received_at, received_known_at, source, created_at, updated_at)
                SELECT gen_random_uuid(), '%s', (2930000000000000000 + n * 7)::text, md5((n %% 1000 + 1)::text)::uuid,
                    CASE WHEN n %% 1000 = 0 THEN 'CLOSED' ELSE 'COMPLETED' END, 11800,
                    now() - n * interval '5 minutes', now() - n * interval '5 minutes',
                    now() - n * interval '4 minutes', now(), 'API', now(), now()
                FROM generate_series(1, %d) AS n
                """.formatted(STORE, ORDERS));
        run("ANALYZE customer_order");
        run("ANALYZE contact");
    }

    static Stream<OrderFilter> filters() {
        return Stream.of(
                filter(null, Set.of(), ANY_TIME, ANY_TIME, null),
                filter(null, Set.of(OrderStatus.CLOSED), ANY_TIME, ANY_TIME, null),
                filter(null, Set.of(OrderStatus.CLOSED, OrderStatus.COMPLETED), ANY_TIME, ANY_TIME, null),
                filter(STORE, Set.of(), ANY_TIME, ANY_TIME, null),
                filter(null, Set.of(), LATELY, ANY_TIME, null),
                filter(null, Set.of(), ANY_TIME, LATELY, null),
                filter(null, Set.of(), ANY_TIME, ANY_TIME, "0007"),
                filter(null, Set.of(), ANY_TIME, ANY_TIME, "2930000000000000007"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void readsByAnIndex(OrderFilter filter) {
        assertThat(plan(OrderQueries.of(filter, PageRequest.first())))
                .doesNotContain("Seq Scan on customer_order")
                .contains("on customer_order o");
    }

    @Test
    void aReadWithoutAnIndexWouldBeSeen() {
        assertThat(explain("SELECT * FROM customer_order WHERE carrier = 'x'")).contains("Seq Scan on customer_order");
    }

    private String plan(OrderQueries query) {
        return Objects.requireNonNull(database.sql("EXPLAIN (ANALYZE, BUFFERS) " + query.sql())
                .bindValues(query.values())
                .mapValue(String.class)
                .all()
                .reduce((one, other) -> one + "\n" + other)
                .block());
    }

    private String explain(String sql) {
        return Objects.requireNonNull(database.sql("EXPLAIN " + sql)
                .mapValue(String.class)
                .all()
                .reduce((one, other) -> one + "\n" + other)
                .block());
    }

    private static OrderFilter filter(
            @Nullable UUID store, Set<OrderStatus> statuses, Period received, Period paid, @Nullable String number) {
        return new OrderFilter(store == null ? null : new StoreId(store), statuses, ANY_TIME, paid, received, number);
    }
}
