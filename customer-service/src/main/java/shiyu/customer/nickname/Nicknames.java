package shiyu.customer.nickname;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;

/** The catalogue of names. */
@Repository
public class Nicknames {

    private static final String PAGE = """
            SELECT n.name, n.position, a.id AS account_id
            FROM nickname n
            LEFT JOIN wechat_account a ON a.nickname = n.name
            WHERE n.position > :after
            ORDER BY n.position
            LIMIT :limit
            """;

    private static final String STANDING = """
            SELECT CASE
                WHEN NOT EXISTS (SELECT FROM nickname WHERE name = :name) THEN 'UNKNOWN'
                WHEN EXISTS (SELECT FROM wechat_account WHERE nickname = :name) THEN 'TAKEN'
                WHEN EXISTS (SELECT FROM agent WHERE picked_name = :name AND id <> :agent) THEN 'TAKEN'
                ELSE 'FREE'
            END
            """;

    private final DatabaseClient database;

    Nicknames(DatabaseClient database) {
        this.database = database;
    }

    /** Whether the agent may pick the name. */
    public Mono<Standing> standing(String name, UUID agent) {
        return database.sql(STANDING)
                .bind("name", name)
                .bind("agent", agent)
                .mapValue(String.class)
                .one()
                .map(Standing::valueOf);
    }

    Mono<List<Row>> page(PageRequest page) {
        var cursor = page.cursor();
        return database.sql(PAGE)
                .bind("after", cursor == null ? 0 : Math.toIntExact(cursor.number(0)))
                .bind("limit", page.probe())
                .mapProperties(Row.class)
                .all()
                .collectList();
    }

    record Row(String name, int position, @Nullable UUID accountId) {}
}
