package shiyu.order.people;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Received;

/** Agents as customer-service told last. */
@Repository
class AgentViews {

    private static final String APPLY = """
            INSERT INTO agent_view (id, display_name, avatar, roles, state, sequence)
            SELECT DISTINCT ON (id) id, display_name, avatar, string_to_array(roles, ','), state, sequence
            FROM unnest(:ids, :names, :avatars, :roles, :states, :sequences)
                AS told (id, display_name, avatar, roles, state, sequence)
            ORDER BY id, sequence DESC
            ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, avatar = excluded.avatar,
                roles = excluded.roles, state = excluded.state, sequence = excluded.sequence
            WHERE excluded.sequence > agent_view.sequence
            """;

    private final DatabaseClient database;

    AgentViews(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> apply(List<Received<AgentMessage>> told) {
        return database.sql(APPLY)
                .bind("ids", Columns.of(told, event -> event.data().agentId(), UUID[]::new))
                .bind("names", Columns.of(told, event -> event.data().displayName(), String[]::new))
                .bind("avatars", Columns.of(told, event -> event.data().avatar(), String[]::new))
                .bind(
                        "roles",
                        Columns.of(told, event -> String.join(",", event.data().roles()), String[]::new))
                .bind("states", Columns.of(told, event -> event.data().state(), String[]::new))
                .bind("sequences", Columns.of(told, Received::sequence, Long[]::new))
                .then();
    }
}
