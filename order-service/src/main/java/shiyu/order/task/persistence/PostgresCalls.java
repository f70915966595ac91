package shiyu.order.task.persistence;

import static shiyu.chassis.database.Bind.nullable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.order.contact.ContactId;
import shiyu.order.task.Attempt;
import shiyu.order.task.AttemptId;
import shiyu.order.task.Call;
import shiyu.order.task.Calls;
import shiyu.order.task.Remarks;
import shiyu.order.task.TaskId;

@Repository
class PostgresCalls implements Calls {

    private static final String LOCK =
            "SELECT " + CallRow.COLUMNS + " FROM task WHERE id = :id AND kind = 'FOLLOW_UP_CALL' FOR UPDATE";

    private static final String STANDING = "SELECT " + AttemptRow.COLUMNS
            + " FROM task_attempt WHERE task_id = :task AND NOT superseded ORDER BY number";

    private static final String SAVE = """
            UPDATE task SET status = :status, due_at = :dueAt, outcome = :outcome, attempts = :attempts,
                closed_at = CASE WHEN :status = 'DONE' THEN :at END, version = :version
            WHERE id = :id AND version = :version - 1
            """;

    private static final String SUPERSEDE = "UPDATE task_attempt SET superseded = true WHERE id = :id";

    private static final String ADD = """
            INSERT INTO task_attempt (id, task_id, number, agent_id, made_at, made_on, result, wechat_result,
                friendship_id, wechat_id_ct, satisfaction, note_ct, call_seconds, case_wanted, suggestion_ct,
                callback_at, supersedes)
            VALUES (:id, :task, :number, :agent, :at, :on, :result, :wechat, :friendship, :wechatId, :satisfaction,
                :note, :seconds, :caseWanted, :suggestion, :callbackAt, :supersedes)
            """;

    /** Read anew from all that stands, so that a correction takes back what the corrected attempt had said. */
    private static final String MARK_CONTACT = """
            WITH standing AS (
                SELECT attempt.* FROM task JOIN task_attempt attempt ON attempt.task_id = task.id
                WHERE task.contact_id = :contact AND NOT attempt.superseded
            )
            UPDATE contact SET
                last_reached_on = (SELECT max(made_on) FROM standing WHERE result = 'REACHED'),
                wrong_number = coalesce((SELECT result = 'WRONG_NUMBER' FROM standing WHERE result <> 'NO_ANSWER'
                    ORDER BY made_at DESC LIMIT 1), false),
                wechat_refused = coalesce((SELECT wechat_result = 'REFUSED' FROM standing
                    WHERE wechat_result <> 'NOT_ASKED' ORDER BY made_at DESC LIMIT 1), false)
            WHERE id = :contact
            """;

    private final DatabaseClient database;
    private final RemarkCipher cipher;

    PostgresCalls(DatabaseClient database, RemarkCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Mono<Call> lock(TaskId task) {
        var standing = database.sql(STANDING)
                .bind("task", task.value())
                .mapProperties(AttemptRow.class)
                .all()
                .map(AttemptRow::attempt)
                .collectList();
        return database.sql(LOCK)
                .bind("id", task.value())
                .mapProperties(CallRow.class)
                .one()
                .flatMap(row -> standing.map(row::with));
    }

    @Override
    public Mono<Void> save(Call call, Attempt attempt, Remarks remarks) {
        return supersede(attempt.supersedes())
                .then(saveCall(call, attempt))
                .then(cipher.seal(call.contact(), attempt.id(), remarks))
                .flatMap(written -> add(call.id(), attempt, written))
                .then(markContact(call.contact()));
    }

    private Mono<Void> saveCall(Call call, Attempt attempt) {
        var outcome = call.outcome();
        return database.sql(SAVE)
                .bind("id", call.id().value())
                .bind("status", call.status().name())
                .bind("dueAt", call.dueAt())
                .bind("outcome", nullable(outcome == null ? null : outcome.name(), String.class))
                .bind("attempts", call.standing().size())
                .bind("at", attempt.at())
                .bind("version", call.version())
                .then();
    }

    private Mono<Void> supersede(@Nullable AttemptId corrected) {
        return corrected == null
                ? Mono.empty()
                : database.sql(SUPERSEDE).bind("id", corrected.value()).then();
    }

    private Mono<Void> add(TaskId task, Attempt attempt, RemarkCipher.Sealed written) {
        var wechat = attempt.wechat();
        var supersedes = attempt.supersedes();
        return database.sql(ADD)
                .bind("id", attempt.id().value())
                .bind("task", task.value())
                .bind("number", attempt.number())
                .bind("agent", attempt.agent().value())
                .bind("at", attempt.at())
                .bind("on", attempt.on())
                .bind("result", attempt.result().name())
                .bind("wechat", nullable(wechat == null ? null : wechat.name(), String.class))
                .bind("friendship", nullable(attempt.friendship(), UUID.class))
                .bind("wechatId", nullable(written.wechatIdCt(), byte[].class))
                .bind("satisfaction", nullable(attempt.satisfaction(), Integer.class))
                .bind("note", nullable(written.noteCt(), byte[].class))
                .bind("seconds", nullable(attempt.callSeconds(), Integer.class))
                .bind("caseWanted", attempt.caseWanted())
                .bind("suggestion", nullable(written.suggestionCt(), byte[].class))
                .bind("callbackAt", nullable(attempt.callbackAt(), Instant.class))
                .bind("supersedes", nullable(supersedes == null ? null : supersedes.value(), UUID.class))
                .then();
    }

    private Mono<Void> markContact(ContactId contact) {
        return database.sql(MARK_CONTACT).bind("contact", contact.value()).then();
    }
}
