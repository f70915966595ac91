package shiyu.chassis.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Subscription.Handler;
import shiyu.chassis.trace.Traceparent;

/** Hands events to their handlers, in one transaction with the note that they have been handled. */
final class Inbox {

    /** In the order of ids, so that two consumers that overlap wait for each other rather than deadlock. */
    private static final String NOTE = """
            INSERT INTO processed_event (consumer, event_id)
            SELECT DISTINCT :consumer, event_id FROM unnest(:ids::uuid[]) AS event_id ORDER BY event_id
            ON CONFLICT DO NOTHING
            RETURNING event_id
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    Inbox(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** All or none of them; those that have been handled before are left out. */
    Mono<Void> take(String consumer, List<? extends Arrived<?>> events) {
        return note(consumer, events)
                .flatMapMany(fresh -> Flux.fromIterable(runs(firstOf(events, fresh))))
                .concatMap(run -> run.handle())
                .then()
                .as(transaction::transactional);
    }

    private Mono<Set<UUID>> note(String consumer, List<? extends Arrived<?>> events) {
        return database.sql(NOTE)
                .bind("consumer", consumer)
                .bind("ids", events.stream().map(Arrived::id).toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collect(HashSet::new, Collection::add);
    }

    private static List<Arrived<?>> firstOf(List<? extends Arrived<?>> events, Set<UUID> fresh) {
        var left = new HashSet<>(fresh);
        return events.stream()
                .<Arrived<?>>map(event -> event)
                .filter(event -> left.remove(event.id()))
                .toList();
    }

    /** Neighbours with the same handler go to it together; the order of arrival holds. */
    private static List<Run<?>> runs(List<Arrived<?>> events) {
        var runs = new ArrayList<Run<?>>();
        for (var event : events) {
            if (runs.isEmpty() || !runs.getLast().accepts(event)) {
                runs.add(new Run<>(event.handler()));
            }
            runs.getLast().add(event);
        }
        return runs;
    }

    private static final class Run<T> {

        private final Handler<T> handler;
        private final List<Arrived<T>> events = new ArrayList<>();

        Run(Handler<T> handler) {
            this.handler = handler;
        }

        boolean accepts(Arrived<?> event) {
            return event.handler().equals(handler);
        }

        @SuppressWarnings("unchecked") // the same handler, hence the same type
        void add(Arrived<?> event) {
            events.add((Arrived<T>) event);
        }

        Mono<Void> handle() {
            var received = events.stream().map(Arrived::event).toList();
            var cause = events.getFirst().traceparent();
            return Mono.defer(() -> handler.body().apply(received))
                    .contextWrite(context -> Traceparent.with(context, cause));
        }
    }
}
