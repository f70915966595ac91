package shiyu.order.followup.persistence;

/** Who is on duty on {@code :day}, and the room of their accounts: shared by the distribution and the board. */
final class DutySql {

    /** Common table expressions {@code duty} and {@code room}. No roster of the day puts all active agents on duty. */
    static final String DUTY_AND_ROOM = """
            duty AS (
                SELECT agent.id, coalesce(entry.weight, 100) AS weight
                FROM agent_view agent
                LEFT JOIN roster_view roster ON roster.day = :day
                LEFT JOIN LATERAL jsonb_to_recordset(roster.entries)
                    AS told ("agentId" uuid, "followUpWeight" int) ON told."agentId" = agent.id
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN roster.day IS NOT NULL THEN coalesce(told."followUpWeight", 0) END AS weight
                ) entry
                WHERE agent.state = 'ACTIVE' AND coalesce(entry.weight, 100) > 0
            ), room AS (
                SELECT agent.id, coalesce(free.places, 0) - coalesce(promised.places, 0) AS places
                FROM agent_view agent
                LEFT JOIN (
                    SELECT holder_agent_id, sum(capacity - taken) AS places FROM account_view
                    WHERE state = 'ACTIVE' GROUP BY holder_agent_id
                ) free ON free.holder_agent_id = agent.id
                LEFT JOIN (
                    SELECT assignee, count(*) AS places FROM task
                    WHERE befriend AND status = 'OPEN' GROUP BY assignee
                ) promised ON promised.assignee = agent.id
            )
            """;

    private DutySql() {}
}
