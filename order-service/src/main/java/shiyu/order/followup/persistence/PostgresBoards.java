package shiyu.order.followup.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.order.followup.Board;
import shiyu.order.followup.Board.Recent;
import shiyu.order.followup.Board.Share;
import shiyu.order.followup.Board.Warning;
import shiyu.order.followup.Boards;
import shiyu.order.followup.Exclusion;
import shiyu.order.followup.FollowUpRun;
import shiyu.order.task.Salutations;

@Repository
class PostgresBoards implements Boards {

    private static final int RECENT_SHOWN = 20;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Due on the day, or dealt on it. */
    private static final String CALLS_OF_DAY = """
            day_call AS MATERIALIZED (
                SELECT * FROM task
                WHERE kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED' AND (business_day = :day OR dealt_on = :day)
            )
            """;

    private static final String SHARES = "WITH " + CALLS_OF_DAY + ", " + DutySql.DUTY_AND_ROOM + """
            , share AS (
                SELECT assignee, count(*) AS total, count(*) FILTER (WHERE deal_reason = 'OWNER') AS by_owner,
                    count(*) FILTER (WHERE deal_reason <> 'OWNER') AS spread,
                    count(*) FILTER (WHERE attempts > 0) AS made, count(*) FILTER (WHERE outcome = 'REACHED') AS reached
                FROM day_call WHERE assignee IS NOT NULL GROUP BY assignee
            )
            SELECT coalesce(duty.id, share.assignee) AS agent, coalesce(agent.display_name, '') AS display_name,
                agent.avatar, coalesce(agent.roles, '{}') AS roles, coalesce(duty.weight, 0) AS weight,
                coalesce(share.total, 0)::int AS total, coalesce(share.by_owner, 0)::int AS by_owner,
                coalesce(share.spread, 0)::int AS spread, coalesce(share.made, 0)::int AS made,
                coalesce(share.reached, 0)::int AS reached, coalesce(room.places, 0)::int AS room
            FROM duty FULL JOIN share ON share.assignee = duty.id
            LEFT JOIN agent_view agent ON agent.id = coalesce(duty.id, share.assignee)
            LEFT JOIN room ON room.id = coalesce(duty.id, share.assignee)
            ORDER BY total DESC, display_name, agent
            """;

    private static final String PROGRESS = "WITH " + CALLS_OF_DAY + """
            , friends AS (
                SELECT count(*) FILTER (WHERE friend.state = 'ADDED') AS added,
                    count(*) FILTER (WHERE friend.state = 'REQUESTED') AS requested
                FROM contact_friend friend JOIN day_call ON day_call.id = friend.task_id WHERE friend.holding
            )
            SELECT count(*)::int AS due, (count(*) FILTER (WHERE attempts > 0))::int AS made,
                (count(*) FILTER (WHERE outcome = 'REACHED'))::int AS reached,
                (count(*) FILTER (WHERE attempts > 0 AND coalesce(outcome, 'NO_ANSWER') = 'NO_ANSWER'))::int AS no_answer,
                (count(*) FILTER (WHERE outcome IN ('REFUSED', 'WRONG_NUMBER')))::int AS refused_or_wrong,
                (count(*) FILTER (WHERE attempts = 0 AND status IN ('OPEN', 'IN_PROGRESS')))::int AS open,
                (SELECT added FROM friends)::int AS friends_added,
                (SELECT requested FROM friends)::int AS friends_requested,
                (count(*) FILTER (WHERE assignee IS NULL))::int AS unassigned,
                (count(*) FILTER (WHERE deal_reason = 'SPREAD_NO_ROOM'))::int AS no_room,
                EXISTS (SELECT FROM roster_view WHERE day = :day) AS roster
            FROM day_call
            """;

    private static final String RECENT = """
            SELECT attempt.made_at, attempt.agent_id, coalesce(agent.display_name, '') AS display_name, attempt.result,
                attempt.wechat_result, contact.title, person.order_id, person.subject_id, person.name_ct
            FROM task_attempt attempt
            JOIN task ON task.id = attempt.task_id AND task.kind = 'FOLLOW_UP_CALL'
            JOIN contact ON contact.id = task.contact_id
            LEFT JOIN agent_view agent ON agent.id = attempt.agent_id
            LEFT JOIN LATERAL (
                SELECT recipient.* FROM follow_up_item item JOIN order_recipient recipient ON recipient.order_id = item.order_id
                WHERE item.task_id = task.id
                ORDER BY array_position(ARRAY['FULL', 'VIRTUAL', 'MASKED', 'NONE'], recipient.phone_kind),
                    recipient.order_id DESC
                LIMIT 1
            ) person ON true
            WHERE attempt.made_on = :day AND NOT attempt.superseded
            ORDER BY attempt.made_at DESC LIMIT :limit
            """;

    private static final String EXCLUSIONS = """
            SELECT exclusion.reason, exclusion.order_id, ordered.order_number, store.name AS store_name,
                exclusion.contact_id, ordered.received_at, contact.last_reached_on, contact.title,
                recipient.subject_id, recipient.name_ct
            FROM follow_up_exclusion exclusion
            JOIN customer_order ordered ON ordered.id = exclusion.order_id
            JOIN store ON store.id = ordered.store_id
            JOIN contact ON contact.id = exclusion.contact_id
            LEFT JOIN order_recipient recipient ON recipient.order_id = exclusion.order_id
            WHERE exclusion.run_id = :run AND exclusion.order_id > :after
            ORDER BY exclusion.order_id LIMIT :limit
            """;

    private final DatabaseClient database;
    private final Salutations salutations;

    PostgresBoards(DatabaseClient database, Salutations salutations) {
        this.database = database;
        this.salutations = salutations;
    }

    @Override
    public Mono<Board> of(FollowUpRun run) {
        var day = run.businessDay();
        return Mono.zip(shares(day), progress(day), recent(day)).map(read -> {
            var progress = read.getT2();
            return new Board(
                    read.getT1(), progress.progress(), progress.unassigned(), warnings(progress), read.getT3());
        });
    }

    private Mono<List<Share>> shares(LocalDate day) {
        return database.sql(SHARES)
                .bind("day", day)
                .mapProperties(ShareRow.class)
                .all()
                .map(ShareRow::share)
                .collectList();
    }

    private Mono<ProgressRow> progress(LocalDate day) {
        return database.sql(PROGRESS)
                .bind("day", day)
                .mapProperties(ProgressRow.class)
                .one();
    }

    private static List<Warning> warnings(ProgressRow progress) {
        var warnings = new ArrayList<Warning>();
        if (!progress.roster()) {
            warnings.add(Warning.NO_ROSTER);
        }
        if (progress.noRoom() > 0) {
            warnings.add(Warning.NO_ROOM);
        }
        if (progress.unassigned() > 0) {
            warnings.add(Warning.NOBODY_ON_DUTY);
        }
        return warnings;
    }

    private Mono<List<Recent>> recent(LocalDate day) {
        return database.sql(RECENT)
                .bind("day", day)
                .bind("limit", RECENT_SHOWN)
                .mapProperties(RecentRow.class)
                .all()
                .collectList()
                .flatMap(rows -> salutations
                        .of(rows.stream()
                                .map(RecentRow::name)
                                .filter(Objects::nonNull)
                                .toList())
                        .map(known ->
                                rows.stream().map(row -> row.recent(known)).toList()));
    }

    @Override
    public Mono<Page<Exclusion>> exclusions(FollowUpRun run, PageRequest page) {
        var cursor = page.cursor();
        return database.sql(EXCLUSIONS)
                .bind("run", run.id().value())
                .bind("after", cursor == null ? BEFORE_ALL : cursor.uuid(0))
                .bind("limit", page.probe())
                .mapProperties(ExclusionRow.class)
                .all()
                .collectList()
                .flatMap(rows -> salutations
                        .of(rows.stream()
                                .map(ExclusionRow::name)
                                .filter(Objects::nonNull)
                                .toList())
                        .map(known ->
                                Page.of(rows, page, row -> row.exclusion(known), row -> Cursor.of(row.orderId()))));
    }
}
