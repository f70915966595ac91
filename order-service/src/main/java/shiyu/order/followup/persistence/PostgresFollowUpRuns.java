package shiyu.order.followup.persistence;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.order.followup.FollowUpRun;
import shiyu.order.followup.FollowUpRun.Trigger;
import shiyu.order.followup.FollowUpRuns;
import shiyu.order.followup.RunId;
import shiyu.order.followup.dealing.Plan.Scope;

@Repository
class PostgresFollowUpRuns implements FollowUpRuns {

    private static final String OF_DAY = "SELECT * FROM follow_up_run WHERE business_day = :day";

    private static final String FIND = "SELECT * FROM follow_up_run WHERE id = :id";

    private static final String UNFINISHED =
            "SELECT * FROM follow_up_run WHERE status = 'RUNNING' ORDER BY business_day LIMIT 1";

    private static final String LATEST = "SELECT * FROM follow_up_run ORDER BY business_day DESC LIMIT :limit";

    private static final String BEGIN = """
            INSERT INTO follow_up_run (id, business_day, status, trigger, started_at)
            VALUES (:id, :day, 'RUNNING', :trigger, :now)
            ON CONFLICT (business_day) DO NOTHING
            RETURNING *
            """;

    private static final String BEGIN_AGAIN = """
            UPDATE follow_up_run SET status = 'RUNNING', trigger = :trigger, started_at = :now, version = version + 1
            WHERE id = :id AND status = 'COMPLETED'
            RETURNING *
            """;

    private static final String COMPLETE = """
            WITH covered AS (
                SELECT count(*)::int AS orders, count(DISTINCT item.task_id)::int AS contacts,
                    (count(DISTINCT item.task_id) FILTER (WHERE task.deal_reason = 'OWNER'))::int AS by_owner,
                    (count(DISTINCT item.task_id) FILTER (WHERE task.deal_reason LIKE 'SPREAD%'))::int AS spread,
                    (count(DISTINCT item.task_id) FILTER (WHERE task.deal_reason = 'SPREAD_NO_ROOM'))::int AS no_room,
                    (count(DISTINCT item.task_id) FILTER (WHERE task.assignee IS NULL))::int AS unassigned
                FROM follow_up_item item JOIN task ON task.id = item.task_id
                WHERE item.run_id = :id
            ), left_out AS (
                SELECT count(*)::int AS orders, (count(DISTINCT contact_id) FILTER (WHERE NOT EXISTS (
                    SELECT FROM follow_up_item item JOIN task ON task.id = item.task_id
                    WHERE item.run_id = :id AND task.contact_id = exclusion.contact_id)))::int AS contacts
                FROM follow_up_exclusion exclusion WHERE run_id = :id
            )
            UPDATE follow_up_run SET status = 'COMPLETED', passes = passes + 1, completed_at = :now,
                received_orders = covered.orders + left_out.orders, contacts = covered.contacts + left_out.contacts,
                due_contacts = covered.contacts, excluded = left_out.contacts, threshold = :threshold, scope = :scope,
                by_owner = covered.by_owner, spread = covered.spread, no_room = covered.no_room,
                unassigned = covered.unassigned, version = version + 1
            FROM covered, left_out
            WHERE id = :id AND status = 'RUNNING'
            RETURNING follow_up_run.*
            """;

    private final DatabaseClient database;

    PostgresFollowUpRuns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<FollowUpRun> of(LocalDate day) {
        return one(database.sql(OF_DAY).bind("day", day));
    }

    @Override
    public Mono<FollowUpRun> find(RunId run) {
        return one(database.sql(FIND).bind("id", run.value()));
    }

    @Override
    public Mono<FollowUpRun> unfinished() {
        return one(database.sql(UNFINISHED));
    }

    @Override
    public Flux<FollowUpRun> latest(int limit) {
        return database.sql(LATEST)
                .bind("limit", limit)
                .mapProperties(RunRow.class)
                .all()
                .map(RunRow::run);
    }

    @Override
    public Mono<FollowUpRun> begin(LocalDate day, Trigger trigger, Instant now) {
        return one(database.sql(BEGIN)
                .bind("id", RunId.next().value())
                .bind("day", day)
                .bind("trigger", trigger.name())
                .bind("now", now));
    }

    @Override
    public Mono<FollowUpRun> beginAgain(RunId run, Trigger trigger, Instant now) {
        return one(database.sql(BEGIN_AGAIN)
                .bind("id", run.value())
                .bind("trigger", trigger.name())
                .bind("now", now));
    }

    @Override
    public Mono<FollowUpRun> complete(RunId run, int threshold, Scope scope, Instant now) {
        return one(database.sql(COMPLETE)
                .bind("id", run.value())
                .bind("threshold", threshold)
                .bind("scope", scope.name())
                .bind("now", now));
    }

    private static Mono<FollowUpRun> one(GenericExecuteSpec statement) {
        return statement.mapProperties(RunRow.class).one().map(RunRow::run);
    }
}
