package shiyu.order.store;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.Bind;

/** All stores. */
@Repository
public class Stores {

    private static final String ALL = "SELECT * FROM store ORDER BY state, channel, name";

    private static final String FIND = "SELECT * FROM store WHERE id = ANY(:ids)";

    private static final String ADD = """
            INSERT INTO store (id, channel, name, code, state, version)
            VALUES (:id, :channel, :name, :code, :state, :version)
            ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE store SET name = :name, code = :code, state = :state, version = :version
            WHERE id = :id AND version = :version - 1
            """;

    private final DatabaseClient database;

    Stores(DatabaseClient database) {
        this.database = database;
    }

    /** There are a handful: a brand has one store or a few on each channel. */
    public Mono<List<Store>> all() {
        return database.sql(ALL).map(Stores::store).all().collectList();
    }

    public Mono<Store> find(StoreId id) {
        return find(List.of(id)).mapNotNull(found -> found.get(id));
    }

    public Mono<Map<StoreId, Store>> find(Collection<StoreId> ids) {
        return database.sql(FIND)
                .bind("ids", ids.stream().map(StoreId::value).distinct().toArray(UUID[]::new))
                .map(Stores::store)
                .all()
                .collectMap(Store::id, Function.identity());
    }

    /** False when the name or the code is taken. */
    Mono<Boolean> add(Store store) {
        return save(ADD, store).map(rows -> rows == 1);
    }

    /** False when somebody else has changed the store since. */
    Mono<Boolean> change(Store store) {
        return save(CHANGE, store).map(rows -> rows == 1);
    }

    private Mono<Long> save(String sql, Store store) {
        var statement = database.sql(sql)
                .bind("id", store.id().value())
                .bind("name", store.name())
                .bind("code", Bind.nullable(store.code(), String.class))
                .bind("state", store.state().name())
                .bind("version", store.version());
        return (sql.equals(ADD) ? statement.bind("channel", store.channel().name()) : statement)
                .fetch()
                .rowsUpdated();
    }

    private static Store store(Readable row) {
        return new Store(
                new StoreId(Objects.requireNonNull(row.get("id", UUID.class))),
                Channel.valueOf(Objects.requireNonNull(row.get("channel", String.class))),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("code", String.class),
                StoreState.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                Objects.requireNonNull(row.get("version", Long.class)));
    }
}
