package shiyu.order.followup.persistence;

import static shiyu.chassis.database.Bind.nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.followup.DueContact;
import shiyu.order.followup.DueSet;
import shiyu.order.followup.FollowUpRun;
import shiyu.order.followup.FollowUpTerms;
import shiyu.order.followup.UnassignedCall;
import shiyu.order.followup.dealing.OnDuty;

@Repository
class PostgresDueSet implements DueSet {

    /** A friend, or somebody who was asked, takes no further place; nor does who refused. */
    private static final String NEEDS_ROOM = """
            NOT contact.wechat_refused AND NOT EXISTS (
                SELECT FROM contact_friend friend WHERE friend.contact_id = contact.id AND friend.holding) AS needs_room
            """;

    private static final String SETTLE = "WITH " + SurveySql.SURVEY + """
            , left_out AS (
                INSERT INTO follow_up_exclusion AS known (run_id, order_id, contact_id, reason)
                SELECT :run, order_id, contact_id, exclusion FROM survey WHERE exclusion IS NOT NULL
                ON CONFLICT (run_id, order_id) DO UPDATE SET reason = excluded.reason, contact_id = excluded.contact_id
                WHERE (known.reason, known.contact_id) <> (excluded.reason, excluded.contact_id)
            ), taken_back AS (
                DELETE FROM follow_up_exclusion known
                WHERE known.run_id = :run AND NOT EXISTS (
                    SELECT FROM survey WHERE survey.order_id = known.order_id AND survey.exclusion IS NOT NULL)
            ), joined AS (
                UPDATE task SET version = version + 1
                WHERE status IN ('OPEN', 'IN_PROGRESS') AND id IN (
                    SELECT open_call FROM survey WHERE exclusion IS NULL AND open_call IS NOT NULL)
                RETURNING id
            ), appended AS (
                INSERT INTO follow_up_item (order_id, task_id, run_id)
                SELECT survey.order_id, joined.id, :run FROM survey JOIN joined ON joined.id = survey.open_call
                WHERE survey.exclusion IS NULL
            )
            SELECT contact.id AS contact_id, contact.owner_agent_id, due.received_at, due.orders,
            """ + NEEDS_ROOM + """
            FROM (
                SELECT contact_id, min(received_at) AS received_at, array_agg(order_id ORDER BY order_id) AS orders
                FROM survey WHERE exclusion IS NULL AND open_call IS NULL AND NOT waits
                GROUP BY contact_id
            ) due
            JOIN contact ON contact.id = due.contact_id
            """;

    /** Due, to be appended, newly left out, or no longer left out. */
    private static final String IS_ANYTHING_NEW = "WITH " + SurveySql.SURVEY + """
            , known AS (
                SELECT order_id, reason FROM follow_up_exclusion WHERE run_id = :run
            )
            SELECT EXISTS (
                SELECT FROM survey LEFT JOIN known USING (order_id)
                WHERE exclusion IS DISTINCT FROM reason OR exclusion IS NULL AND (open_call IS NOT NULL OR NOT waits)
            ) OR EXISTS (
                SELECT FROM known WHERE NOT EXISTS (SELECT FROM survey WHERE survey.order_id = known.order_id)
            )
            """;

    private static final String UNASSIGNED = """
            SELECT task.id AS task_id, contact.id AS contact_id, contact.owner_agent_id, (
                    SELECT min(ordered.received_at) FROM follow_up_item item
                    JOIN customer_order ordered ON ordered.id = item.order_id WHERE item.task_id = task.id
                ) AS received_at,
            """ + NEEDS_ROOM + """
            FROM task JOIN contact ON contact.id = task.contact_id
            WHERE task.assignee IS NULL AND task.status = 'OPEN' AND task.kind = 'FOLLOW_UP_CALL'
                AND task.business_day <= :day
            """;

    private static final String ON_DUTY = "WITH " + DutySql.DUTY_AND_ROOM + """
            SELECT agent.id AS agent_id, agent.roles, duty.weight, room.places::int AS room, (
                SELECT count(*)::int FROM task WHERE task.assignee = agent.id AND task.dealt_on = :day
                    AND task.kind = 'FOLLOW_UP_CALL' AND task.status <> 'CANCELLED') AS load
            FROM duty JOIN agent_view agent ON agent.id = duty.id JOIN room ON room.id = duty.id
            """;

    private static final String ALREADY_DEALT = """
            SELECT count(*)::int FROM task
            WHERE dealt_on = :day AND kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED'
            """;

    private final DatabaseClient database;
    private final BusinessCalendar calendar;

    PostgresDueSet(DatabaseClient database, BusinessCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public Mono<List<DueContact>> settle(FollowUpRun run, FollowUpTerms terms) {
        return survey(SETTLE, run, terms)
                .mapProperties(DueRow.class)
                .all()
                .map(DueRow::contact)
                .collectList();
    }

    @Override
    public Mono<Boolean> isAnythingNew(FollowUpRun run, FollowUpTerms terms) {
        var day = run.businessDay();
        return survey(IS_ANYTHING_NEW, run, terms)
                .mapValue(Boolean.class)
                .one()
                .flatMap(found -> found ? Mono.just(true) : canAnybodyTakeOver(day, terms));
    }

    /** Calls that nobody had, and now somebody is there for them. */
    private Mono<Boolean> canAnybodyTakeOver(LocalDate day, FollowUpTerms terms) {
        return unassigned(day)
                .filter(calls -> !calls.isEmpty())
                .flatMap(calls -> onDuty(day).map(team -> team.stream().anyMatch(agent -> takes(agent, calls, terms))))
                .defaultIfEmpty(false);
    }

    private static boolean takes(OnDuty agent, List<UnassignedCall> calls, FollowUpTerms terms) {
        return agent.roles().stream()
                        .anyMatch(role ->
                                terms.small().contains(role) || terms.wide().contains(role))
                || calls.stream()
                        .anyMatch(call -> agent.agent().equals(call.due().owner()));
    }

    private GenericExecuteSpec survey(String sql, FollowUpRun run, FollowUpTerms terms) {
        var day = run.businessDay();
        var received = terms.receivedOn(day);
        var calledSince = terms.recentDays() == 0 ? null : calendar.startOf(day.minusDays(terms.recentDays()));
        return database.sql(sql)
                .bind("run", run.id().value())
                .bind("day", day)
                .bind("dayStart", calendar.startOf(day))
                .bind("dayEnd", calendar.endOf(day))
                .bind("receivedFrom", calendar.startOf(received))
                .bind("receivedTo", calendar.endOf(received))
                .bind("waitingFrom", calendar.startOf(received.minusDays(terms.daysBack())))
                .bind("daysAfter", terms.daysAfterReceipt())
                .bind("zone", calendar.zone().getId())
                .bind("calledSince", nullable(calledSince, Instant.class));
    }

    @Override
    public Mono<List<UnassignedCall>> unassigned(LocalDate day) {
        return database.sql(UNASSIGNED)
                .bind("day", day)
                .mapProperties(UnassignedRow.class)
                .all()
                .map(UnassignedRow::call)
                .collectList();
    }

    @Override
    public Mono<List<OnDuty>> onDuty(LocalDate day) {
        return database.sql(ON_DUTY)
                .bind("day", day)
                .mapProperties(OnDutyRow.class)
                .all()
                .map(OnDutyRow::onDuty)
                .collectList();
    }

    @Override
    public Mono<Integer> alreadyDealt(LocalDate day) {
        return database.sql(ALREADY_DEALT)
                .bind("day", day)
                .mapValue(Integer.class)
                .one();
    }
}
