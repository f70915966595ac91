package shiyu.order.people;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Received;

/** Which accounts hold which contacts as friends, or have asked them. */
@Repository
class ContactFriends {

    private static final String APPLY = """
            INSERT INTO contact_friend (friendship_id, contact_id, account_id, agent_id, task_id, state, holding, sequence)
            SELECT DISTINCT ON (id) id, contact_id, account_id, agent_id, task_id, state, holding, sequence
            FROM unnest(:ids, :contacts, :accounts, :agents, :tasks, :states, :holding, :sequences)
                AS told (id, contact_id, account_id, agent_id, task_id, state, holding, sequence)
            ORDER BY id, sequence DESC
            ON CONFLICT (friendship_id) DO UPDATE SET contact_id = excluded.contact_id,
                account_id = excluded.account_id, agent_id = excluded.agent_id, task_id = excluded.task_id,
                state = excluded.state, holding = excluded.holding, sequence = excluded.sequence
            WHERE excluded.sequence > contact_friend.sequence
            """;

    private final DatabaseClient database;

    ContactFriends(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> apply(List<Received<FriendshipMessage>> told) {
        return database.sql(APPLY)
                .bind("ids", Columns.of(told, event -> event.data().friendshipId(), UUID[]::new))
                .bind("contacts", Columns.of(told, event -> event.data().contactId(), UUID[]::new))
                .bind("accounts", Columns.of(told, event -> event.data().accountId(), UUID[]::new))
                .bind("agents", Columns.of(told, event -> event.data().agentId(), UUID[]::new))
                .bind("tasks", Columns.of(told, event -> event.data().taskId(), UUID[]::new))
                .bind("states", Columns.of(told, event -> event.data().state(), String[]::new))
                .bind("holding", Columns.of(told, event -> event.data().holding(), Boolean[]::new))
                .bind("sequences", Columns.of(told, Received::sequence, Long[]::new))
                .then();
    }
}
