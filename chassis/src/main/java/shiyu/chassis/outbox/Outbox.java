package shiyu.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.AfterCommit;
import shiyu.chassis.id.Ids;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.trace.Traceparent;

/**
 * Appends events in the caller's transaction. What has been committed reaches Kafka at least once, for each key in the
 * order of appending; callers of one key have to be serialised by the lock on the aggregate's row, as an update of that
 * row does.
 */
public final class Outbox {

    /** Below Kafka's limit of a megabyte, so that no event can block those behind it. */
    private static final int LARGEST = 900_000;

    private static final String APPEND = """
            INSERT INTO outbox (event_id, bucket, key, topic, type, sequence, payload, created_at)
            SELECT event_id, bucket, key, topic, type, sequence, payload, clock_timestamp()
            FROM unnest(:ids::uuid[], :buckets::smallint[], :keys::text[], :topics::text[], :types::text[],
                        :sequences::bigint[], :payloads::text[])
                 WITH ORDINALITY AS event (event_id, bucket, key, topic, type, sequence, payload, position)
            ORDER BY position
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Topics topics;
    private final Clock clock;
    private final String source;
    private final Runnable committed;

    /**
     * @param source of the events as CloudEvents calls it, e.g. {@code /order-service}
     * @param committed called after the commit of every transaction that appended
     */
    Outbox(
            DatabaseClient database,
            TransactionalOperator transaction,
            Topics topics,
            Clock clock,
            String source,
            Runnable committed) {
        this.database = database;
        this.transaction = transaction;
        this.topics = topics;
        this.clock = clock;
        this.source = source;
        this.committed = committed;
    }

    /** Joins the caller's transaction; without one, it is a transaction of its own. */
    public Mono<Void> append(Event event) {
        return append(List.of(event));
    }

    /** Joins the caller's transaction; without one, it is a transaction of its own. One statement, however many. */
    public Mono<Void> append(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return Mono.deferContextual(context -> insert(rows(events, Traceparent.of(context))))
                .then(Mono.defer(() -> AfterCommit.run(committed)))
                .as(transaction::transactional);
    }

    private List<Row> rows(Collection<? extends Event> events, @Nullable String traceparent) {
        return events.stream().map(event -> row(event, traceparent)).toList();
    }

    private Row row(Event event, @Nullable String traceparent) {
        var topic = EventType.topicOf(event.type());
        if (!topics.owns(topic)) {
            throw new IllegalStateException("shiyu.kafka.topics doesn't name the topic " + topic);
        }
        var id = Ids.next();
        var payload =
                Envelope.of(id, source, event, clock.instant(), traceparent).json();
        if (payload.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new IllegalArgumentException("event of type %s is too large".formatted(event.type()));
        }
        return new Row(id, Buckets.of(event.key()), event.key(), topic, event.type(), event.sequence(), payload);
    }

    private Mono<Void> insert(List<Row> rows) {
        return database.sql(APPEND)
                .bind("ids", column(rows, Row::id, UUID[]::new))
                .bind("buckets", column(rows, Row::bucket, Short[]::new))
                .bind("keys", column(rows, Row::key, String[]::new))
                .bind("topics", column(rows, Row::topic, String[]::new))
                .bind("types", column(rows, Row::type, String[]::new))
                .bind("sequences", column(rows, Row::sequence, Long[]::new))
                .bind("payloads", column(rows, Row::payload, String[]::new))
                .then();
    }

    private static <T> T[] column(List<Row> rows, Function<Row, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record Row(UUID id, short bucket, String key, String topic, String type, long sequence, String payload) {}
}
