package shiyu.customer.shift.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.customer.agent.AgentId;
import shiyu.customer.shift.Roster;
import shiyu.customer.shift.Rosters;
import shiyu.customer.shift.Shift;
import shiyu.customer.shift.ShiftKind;
import shiyu.customer.sql.Values;

@Repository
class PostgresRosters implements Rosters {

    private static final String VERSION = "SELECT version FROM roster WHERE day = :day";

    private static final String SHIFTS = """
            SELECT agent_id, kind, starts, ends, follow_up_weight FROM shift WHERE day = :day ORDER BY agent_id
            """;

    /** There is no row to lock on a day without a roster, so the day itself is. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('roster ' || :day, 0))::text";

    private static final String PUBLISH = """
            INSERT INTO roster (day, version, published_by, published_at) VALUES (:day, :version, :by, :at)
            ON CONFLICT (day) DO UPDATE SET
                version = excluded.version, published_by = excluded.published_by, published_at = excluded.published_at
            """;

    private static final String CLEAR = "DELETE FROM shift WHERE day = :day";

    private static final String ENTER = """
            INSERT INTO shift (day, agent_id, kind, starts, ends, follow_up_weight)
            SELECT :day, agent_id, kind, starts::time, ends::time, weight
            FROM unnest(:agents::uuid[], :kinds::text[], :starts::text[], :ends::text[], :weights::int[])
                 AS entry (agent_id, kind, starts, ends, weight)
            """;

    private final DatabaseClient database;

    PostgresRosters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Roster> find(LocalDate day) {
        return database.sql(VERSION)
                .bind("day", day)
                .mapValue(Long.class)
                .one()
                .flatMap(version -> shifts(day).map(shifts -> new Roster(day, shifts, version)))
                .defaultIfEmpty(new Roster(day, List.of(), 0));
    }

    private Mono<List<Shift>> shifts(LocalDate day) {
        return database.sql(SHIFTS)
                .bind("day", day)
                .mapProperties(ShiftRow.class)
                .all()
                .map(ShiftRow::toShift)
                .collectList();
    }

    @Override
    public Mono<Roster> lock(LocalDate day) {
        return database.sql(LOCK).bind("day", day.toString()).then().then(find(day));
    }

    @Override
    public Mono<Void> replace(Roster roster, UUID by, Instant at) {
        var publish = database.sql(PUBLISH)
                .bind("day", roster.day())
                .bind("version", roster.version())
                .bind("by", by)
                .bind("at", at)
                .then();
        var clear = database.sql(CLEAR).bind("day", roster.day()).then();
        return publish.then(clear).then(enter(roster));
    }

    private Mono<Void> enter(Roster roster) {
        var shifts = roster.shifts();
        return shifts.isEmpty()
                ? Mono.empty()
                : database.sql(ENTER)
                        .bind("day", roster.day())
                        .bind(
                                "agents",
                                Values.uuids(shifts, shift -> shift.agent().value()))
                        .bind(
                                "kinds",
                                shifts.stream()
                                        .map(shift -> shift.kind().name())
                                        .toArray(String[]::new))
                        .bind(
                                "starts",
                                shifts.stream()
                                        .map(shift -> shift.from().toString())
                                        .toArray(String[]::new))
                        .bind(
                                "ends",
                                shifts.stream()
                                        .map(shift -> shift.to().toString())
                                        .toArray(String[]::new))
                        .bind(
                                "weights",
                                shifts.stream().map(Shift::followUpWeight).toArray(Integer[]::new))
                        .then();
    }

    record ShiftRow(UUID agentId, String kind, LocalTime starts, LocalTime ends, int followUpWeight) {

        Shift toShift() {
            return new Shift(new AgentId(agentId), ShiftKind.valueOf(kind), starts, ends, followUpWeight);
        }
    }
}
