package shiyu.order.order.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.order.order.Order;
import shiyu.order.order.OrderLines;
import shiyu.order.order.Recipient;
import shiyu.order.order.Remarks;

/** Reads whole orders, their persons decrypted: two statements for any number. */
@Component
class LoadedOrders {

    private static final String LOAD = """
            SELECT jsonb_build_object(
                'ordered', to_jsonb(o),
                'lines', (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM order_line l WHERE l.order_id = o.id),
                'recipient', (SELECT %s FROM order_recipient r WHERE r.order_id = o.id))::text
            FROM customer_order o WHERE o.id = ANY(:ids)
            """.formatted(RecipientRow.AS_JSON);

    private final DatabaseClient database;
    private final SubjectKeys keys;

    LoadedOrders(DatabaseClient database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    Mono<Map<UUID, Order>> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql(LOAD)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapValue(String.class)
                .all()
                .map(text -> Rows.read(text, Loaded.class))
                .collectList()
                .flatMap(this::decrypted);
    }

    private Mono<Map<UUID, Order>> decrypted(List<Loaded> rows) {
        var subjects = rows.stream()
                .map(Loaded::recipient)
                .filter(Objects::nonNull)
                .map(RecipientRow::subjectId)
                .toList();
        return keys.find(subjects).map(found -> {
            var orders = new HashMap<UUID, Order>();
            rows.forEach(row -> orders.put(row.ordered().id(), row.toOrder(found)));
            return orders;
        });
    }

    /** An order with all that belongs to it. */
    private record Loaded(
            OrderRow ordered,
            @Nullable List<LineRow> lines,
            @Nullable RecipientRow recipient) {

        Order toOrder(Map<UUID, SubjectKey> keys) {
            var items = lines == null ? List.<LineRow>of() : lines;
            var held = new OrderLines(
                    ordered.provisionalLines(),
                    items.stream().map(LineRow::toLine).toList());
            if (recipient == null) {
                return ordered.toOrder(held, Recipient.NONE, Remarks.NONE);
            }
            var cipher = new PersonCipher(ordered.id(), keys.get(recipient.subjectId()));
            return ordered.toOrder(held, cipher.person(recipient), cipher.remarks(recipient));
        }
    }
}
