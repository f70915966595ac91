package shiyu.order.people;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Received;

/** WeChat accounts and their room as customer-service told last. */
@Repository
class AccountViews {

    private static final String APPLY = """
            INSERT INTO account_view (id, holder_agent_id, capacity, taken, state, sequence)
            SELECT DISTINCT ON (id) id, holder_agent_id, capacity, taken, state, sequence
            FROM unnest(:ids, :holders, :capacities, :taken, :states, :sequences)
                AS told (id, holder_agent_id, capacity, taken, state, sequence)
            ORDER BY id, sequence DESC
            ON CONFLICT (id) DO UPDATE SET holder_agent_id = excluded.holder_agent_id, capacity = excluded.capacity,
                taken = excluded.taken, state = excluded.state, sequence = excluded.sequence
            WHERE excluded.sequence > account_view.sequence
            """;

    private final DatabaseClient database;

    AccountViews(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> apply(List<Received<AccountMessage>> told) {
        return database.sql(APPLY)
                .bind("ids", Columns.of(told, event -> event.data().accountId(), UUID[]::new))
                .bind("holders", Columns.of(told, event -> event.data().holderAgentId(), UUID[]::new))
                .bind("capacities", Columns.of(told, event -> event.data().capacity(), Integer[]::new))
                .bind("taken", Columns.of(told, event -> event.data().taken(), Integer[]::new))
                .bind("states", Columns.of(told, event -> event.data().state(), String[]::new))
                .bind("sequences", Columns.of(told, Received::sequence, Long[]::new))
                .then();
    }
}
