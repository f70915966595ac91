package shiyu.customer.password;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The password of each agent. */
@Repository
public class Credentials {

    private static final String SET = """
            INSERT INTO credential (agent_id, password_hash, changed_at) VALUES (:agent, :hash, :at)
            ON CONFLICT (agent_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at
            """;

    private static final String FIND = """
            SELECT c.password_hash FROM credential c JOIN agent a ON a.id = c.agent_id WHERE a.username = :username
            """;

    private final DatabaseClient database;

    Credentials(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Void> set(UUID agent, PasswordHash hash, Instant at) {
        return database.sql(SET)
                .bind("agent", agent)
                .bind("hash", hash.value())
                .bind("at", at)
                .then();
    }

    /** Empty when nobody has this username. */
    public Mono<PasswordHash> find(String username) {
        return database.sql(FIND)
                .bind("username", username)
                .mapValue(String.class)
                .one()
                .map(PasswordHash::new);
    }
}
