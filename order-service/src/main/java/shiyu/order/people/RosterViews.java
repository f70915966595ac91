package shiyu.order.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Received;
import tools.jackson.databind.json.JsonMapper;

/** Who is on duty (值班) on which day, as published last. */
@Repository
class RosterViews {

    private static final String APPLY = """
            INSERT INTO roster_view (day, entries, sequence)
            SELECT DISTINCT ON (day) day, entries::jsonb, sequence
            FROM unnest(:days, :entries, :sequences) AS told (day, entries, sequence)
            ORDER BY day, sequence DESC
            ON CONFLICT (day) DO UPDATE SET entries = excluded.entries, sequence = excluded.sequence
            WHERE excluded.sequence > roster_view.sequence
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    RosterViews(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> apply(List<Received<RosterMessage>> told) {
        return database.sql(APPLY)
                .bind("days", Columns.of(told, event -> event.data().day(), LocalDate[]::new))
                .bind("entries", Columns.of(told, event -> entries(event.data()), String[]::new))
                .bind("sequences", Columns.of(told, Received::sequence, Long[]::new))
                .then();
    }

    private String entries(RosterMessage roster) {
        return json.writeValueAsString(roster.entries());
    }
}
