package shiyu.chassis.outbox;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;

/** Aggregates that change: each change locks its row and appends an event with the row's version. */
final class Things {

    private static final String CHANGE = """
            INSERT INTO thing (key, version) VALUES (:key, 1)
            ON CONFLICT (key) DO UPDATE SET version = thing.version + 1
            RETURNING version
            """;

    private final TestDatabase database;
    private final Outbox outbox;

    Things(TestDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
        database.execute("CREATE TABLE IF NOT EXISTS thing (key text PRIMARY KEY, version bigint NOT NULL)");
        // what has been appended, to compare with what arrives
        database.execute("CREATE TABLE IF NOT EXISTS appended (event_id uuid PRIMARY KEY)");
        database.execute("""
                CREATE OR REPLACE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO appended VALUES (NEW.event_id); RETURN NULL; END $$
                """);
        database.execute(
                "CREATE OR REPLACE TRIGGER remember AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION remember()");
    }

    /** One transaction per change, as many at a time as the pool allows, keys drawn at random. */
    Mono<Void> changeMany(int changes, int keys) {
        var random = new Random(42);
        var drawn = IntStream.range(0, changes)
                .mapToObj(_ -> "thing-" + random.nextInt(keys))
                .toList();
        return Flux.fromIterable(drawn).flatMap(this::change, 12).then();
    }

    Mono<Void> change(String key) {
        return changeAndThen(key, Mono.empty());
    }

    /** The rest is done in the same transaction, after the event has been appended. */
    Mono<Void> changeAndThen(String key, Mono<?> rest) {
        return database.client()
                .sql(CHANGE)
                .bind("key", key)
                .mapValue(Long.class)
                .one()
                .flatMap(version -> outbox.append(new Happened(key, version)))
                .then(rest.then())
                .as(database.transaction()::transactional);
    }

    List<String> appended() {
        return database.client()
                .sql("SELECT event_id::text FROM appended")
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
