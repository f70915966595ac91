package shiyu.customer.identity.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.customer.agent.AgentId;
import shiyu.customer.identity.EndReason;
import shiyu.customer.identity.Presented;
import shiyu.customer.identity.RefreshToken;
import shiyu.customer.identity.Session;
import shiyu.customer.identity.SessionId;
import shiyu.customer.identity.Sessions;

@Repository
class PostgresSessions implements Sessions {

    private static final String FORGET = "DELETE FROM session WHERE agent_id = :agent AND expires_at < :overBefore";

    private static final String BEGIN = """
            WITH begun AS (
                INSERT INTO session (id, agent_id, started_at, expires_at) VALUES (:id, :agent, :started, :expires)
                RETURNING id
            )
            INSERT INTO refresh_token (token_hash, session_id, issued_at) SELECT :hash, id, :started FROM begun
            """;

    /** The token's use is read after the session is locked: whoever waited sees what the one before has done. */
    private static final String LOCK = """
            SELECT s.id, s.agent_id, s.started_at, s.expires_at, s.ended_at
            FROM session s
            WHERE s.id = (SELECT session_id FROM refresh_token WHERE token_hash = :hash)
            FOR UPDATE
            """;

    private static final String USE = "SELECT issued_at, used_at FROM refresh_token WHERE token_hash = :hash";

    private static final String MARK = "UPDATE refresh_token SET used_at = :now WHERE token_hash = :old";

    private static final String EXCHANGE = """
            WITH moved AS (
                UPDATE session SET expires_at = :expires WHERE id = :id RETURNING id
            )
            INSERT INTO refresh_token (token_hash, session_id, issued_at) SELECT :hash, id, :now FROM moved
            """;

    private static final String END =
            "UPDATE session SET ended_at = :now, end_reason = :why WHERE id = :id AND ended_at IS NULL";

    private final DatabaseClient database;

    PostgresSessions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> begin(Session session, RefreshToken first, Instant overBefore) {
        var forget = database.sql(FORGET)
                .bind("agent", session.agent().value())
                .bind("overBefore", overBefore)
                .then();
        return forget.then(database.sql(BEGIN)
                .bind("id", session.id().value())
                .bind("agent", session.agent().value())
                .bind("started", session.started())
                .bind("expires", session.expires())
                .bind("hash", first.hash())
                .then());
    }

    @Override
    public Mono<Presented> present(RefreshToken token) {
        var hash = token.hash();
        return database.sql(LOCK)
                .bind("hash", hash)
                .mapProperties(SessionRow.class)
                .one()
                .map(SessionRow::toSession)
                .flatMap(session -> database.sql(USE)
                        .bind("hash", hash)
                        .mapProperties(UseRow.class)
                        .one()
                        .map(use -> new Presented(session, use.usedAt())));
    }

    @Override
    public Mono<Void> exchange(RefreshToken old, RefreshToken next, Session session, Instant now) {
        var mark = database.sql(MARK).bind("old", old.hash()).bind("now", now).then();
        return mark.then(database.sql(EXCHANGE)
                .bind("id", session.id().value())
                .bind("expires", session.expires())
                .bind("hash", next.hash())
                .bind("now", now)
                .then());
    }

    @Override
    public Mono<Void> end(SessionId id, EndReason why, Instant now) {
        return database.sql(END)
                .bind("id", id.value())
                .bind("why", why.name())
                .bind("now", now)
                .then();
    }

    record SessionRow(
            UUID id,
            UUID agentId,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {

        Session toSession() {
            return new Session(new SessionId(id), new AgentId(agentId), startedAt, expiresAt, endedAt);
        }
    }

    record UseRow(Instant issuedAt, @Nullable Instant usedAt) {}
}
