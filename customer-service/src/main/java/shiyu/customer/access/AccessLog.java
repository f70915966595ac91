package shiyu.customer.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;

/** All entries of the access log. */
@Repository
class AccessLog {

    private static final String FIELDS_APART = ",";

    private static final String ADD = """
            INSERT INTO access_log (reveal_id, who, subject_id, contact_id, fields, purpose, task_id, at)
            SELECT reveal_id, who, subject_id, contact_id, string_to_array(fields, ','), purpose, task_id, at
            FROM unnest(:reveals::uuid[], :who::uuid[], :subjects::uuid[], :contacts::uuid[], :fields::text[],
                        :purposes::text[], :tasks::uuid[], :at::timestamptz[])
                 AS entry (reveal_id, who, subject_id, contact_id, fields, purpose, task_id, at)
            ON CONFLICT (reveal_id) DO NOTHING
            """;

    private static final String SELECT = """
            SELECT l.reveal_id, l.who, g.display_name, l.subject_id, l.contact_id, l.fields, l.purpose, l.task_id, l.at
            FROM access_log l
            LEFT JOIN agent g ON g.id = l.who
            """;

    private static final String FIRST_PAGE = SELECT + "ORDER BY l.at DESC, l.reveal_id DESC LIMIT :limit";

    private static final String NEXT_PAGE = SELECT + """
            WHERE (l.at, l.reveal_id) < (:at, :reveal)
            ORDER BY l.at DESC, l.reveal_id DESC
            LIMIT :limit
            """;

    private final DatabaseClient database;

    AccessLog(DatabaseClient database) {
        this.database = database;
    }

    /** Adds what is not there yet, in one statement. */
    Mono<Void> add(List<DataRevealed> reveals) {
        return database.sql(ADD)
                .bind("reveals", column(reveals, DataRevealed::revealId, UUID[]::new))
                .bind("who", column(reveals, DataRevealed::who, UUID[]::new))
                .bind("subjects", column(reveals, DataRevealed::subjectId, UUID[]::new))
                .bind("contacts", column(reveals, DataRevealed::contactId, UUID[]::new))
                .bind("fields", column(reveals, reveal -> String.join(FIELDS_APART, reveal.fields()), String[]::new))
                .bind("purposes", column(reveals, DataRevealed::purpose, String[]::new))
                .bind("tasks", column(reveals, DataRevealed::taskId, UUID[]::new))
                .bind("at", column(reveals, DataRevealed::at, Instant[]::new))
                .then();
    }

    /** Latest first, one row more than the page holds. */
    Mono<List<Row>> page(PageRequest page) {
        var cursor = page.cursor();
        var query = cursor == null
                ? database.sql(FIRST_PAGE)
                : database.sql(NEXT_PAGE).bind("at", cursor.instant(0)).bind("reveal", cursor.uuid(1));
        return query.bind("limit", page.probe()).mapProperties(Row.class).all().collectList();
    }

    private static <T> @Nullable T[] column(
            List<DataRevealed> reveals, Function<DataRevealed, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return reveals.stream().map(value).toArray(array);
    }

    record Row(
            UUID revealId,
            UUID who,
            @Nullable String displayName,
            UUID subjectId,
            @Nullable UUID contactId,
            List<String> fields,
            String purpose,
            @Nullable UUID taskId,
            Instant at) {}
}
