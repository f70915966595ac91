package shiyu.order.followup.persistence;

/**
 * What becomes of the orders of one run. Takes {@code :day}, {@code :dayStart}, {@code :dayEnd}, {@code :receivedFrom}
 * and {@code :receivedTo} (the day they were received on), {@code :waitingFrom} (how far back orders are taken up that
 * had to wait), {@code :daysAfter}, {@code :zone} and {@code :calledSince} (null leaves out nobody who was called).
 */
final class SurveySql {

    /** Received on the day, or left waiting because the call of their own day had been finished already. */
    private static final String CANDIDATE = """
            candidate AS MATERIALIZED (
                SELECT ordered.id AS order_id, ordered.contact_id, ordered.received_at, ordered.refund,
                    coalesce(recipient.phone_kind IN ('FULL', 'VIRTUAL'), false) AS callable
                FROM customer_order ordered
                LEFT JOIN order_recipient recipient ON recipient.order_id = ordered.id
                WHERE ordered.received_at >= :waitingFrom AND ordered.received_at < :receivedTo
                    AND ordered.status IN ('RECEIVED', 'COMPLETED') AND NOT ordered.awaits_order_file
                    AND ordered.contact_id IS NOT NULL
                    AND NOT EXISTS (SELECT FROM follow_up_item item WHERE item.order_id = ordered.id)
                    AND (ordered.received_at >= :receivedFrom
                        OR NOT EXISTS (SELECT FROM follow_up_exclusion other WHERE other.order_id = ordered.id)
                            AND EXISTS (
                                SELECT FROM task finished
                                CROSS JOIN LATERAL (
                                    SELECT (ordered.received_at AT TIME ZONE :zone)::date + :daysAfter AS day
                                ) own
                                WHERE finished.contact_id = ordered.contact_id AND finished.kind = 'FOLLOW_UP_CALL'
                                    AND finished.status IN ('DONE', 'SKIPPED')
                                    AND own.day IN (
                                        finished.business_day, (finished.closed_at AT TIME ZONE :zone)::date)))
            )
            """;

    /**
     * Common table expression {@code survey}: each candidate with the reason to leave it out, the open call it joins,
     * and whether it has to wait.
     */
    static final String SURVEY = CANDIDATE + """
            , survey AS MATERIALIZED (
                SELECT candidate.order_id, candidate.contact_id, candidate.received_at, open_call.id AS open_call, waits,
                    CASE
                        WHEN candidate.refund = 'FULL' THEN 'REFUNDED'
                        WHEN contact.opted_out THEN 'OPTED_OUT'
                        WHEN open_call.id IS NOT NULL OR waits THEN NULL
                        WHEN NOT bool_or(candidate.callable AND candidate.refund <> 'FULL')
                            OVER (PARTITION BY candidate.contact_id) THEN 'NO_PHONE'
                        WHEN recently_called THEN 'RECENTLY_CALLED'
                    END AS exclusion
                FROM candidate
                JOIN contact ON contact.id = candidate.contact_id
                LEFT JOIN LATERAL (
                    SELECT task.id FROM task
                    WHERE task.contact_id = candidate.contact_id AND task.kind = 'FOLLOW_UP_CALL'
                        AND task.status IN ('OPEN', 'IN_PROGRESS')
                    ORDER BY task.business_day LIMIT 1
                ) open_call ON true
                CROSS JOIN LATERAL (
                    SELECT EXISTS (
                        SELECT FROM task WHERE task.contact_id = candidate.contact_id AND task.kind = 'FOLLOW_UP_CALL'
                            AND task.status IN ('DONE', 'SKIPPED')
                            AND (task.business_day = :day OR task.closed_at >= :dayStart AND task.closed_at < :dayEnd)
                    ) AS waits, EXISTS (
                        SELECT FROM task WHERE task.contact_id = candidate.contact_id AND task.kind = 'FOLLOW_UP_CALL'
                            AND task.outcome IN ('REACHED', 'REFUSED', 'WRONG_NUMBER')
                            AND task.closed_at >= :calledSince
                    ) AS recently_called
                ) calls
            )
            """;

    private SurveySql() {}
}
