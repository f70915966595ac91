package shiyu.order.followup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shiyu.chassis.setting.Settings;
import shiyu.order.followup.Seed.Duty;
import tools.jackson.databind.JsonNode;

/** A day's run from the request to the board. */
class FollowUpRunTest extends FollowUpHouse {

    @Autowired
    private Settings settings;

    @Test
    void dealsTheCallsOfThoseWhoReceivedAnOrderThreeDaysBefore() {
        var mei = seed.agent("石之木", "AFTERSALES");
        var lan = seed.agent("石之水", "AFTERSALES");
        seed.account(mei, 100);
        seed.account(lan, 100);
        seed.roster(DAY, new Duty(mei, 100), new Duty(lan, 100));
        IntStream.range(0, 5).forEach(_ -> seed.order(seed.contact(), RECEIVED_ON));
        seed.order(seed.contact(), RECEIVED_ON.minusDays(1));
        seed.order(seed.contact(), RECEIVED_ON.plusDays(1));

        var run = run(DAY);

        assertThat(run.get("passes").asInt()).isOne();
        assertThat(run.get("trigger").asString()).isEqualTo("MANUAL");
        assertFigures(run, 5, 5, 5, 0, 0, 5, 0, 0);
        assertThat(run.get("figures").get("scope").asString()).isEqualTo("SMALL");
        assertThat(run.get("figures").get("threshold").asInt()).isEqualTo(20);
        assertThat(loads()).containsValues(2, 3).hasSize(2);
        assertThat(count("task WHERE befriend AND status = 'OPEN' AND due_at = '%s'".formatted(clock.instant())))
                .isEqualTo(5);
        assertThat(count("outbox WHERE type = 'shiyu.order.task.created.v1'")).isLessThanOrEqualTo(5);
    }

    @Test
    void makesOneCallForAllOrdersOfACustomer() {
        onDuty("AFTERSALES");
        var customer = seed.contact();
        seed.order(customer, RECEIVED_ON);
        seed.order(customer, at(RECEIVED_ON, 23, 59), "FULL", "13800001234");

        assertFigures(run(DAY), 2, 1, 1, 0, 0, 1, 0, 0);
        assertThat(count("task")).isOne();
        assertThat(count("follow_up_item")).isEqualTo(2);
    }

    @Test
    void leavesOutWhoIsNotToBeCalledAndSaysWhy() {
        onDuty("AFTERSALES");
        var refunded = seed.order(seed.contact(), RECEIVED_ON);
        seed.execute("UPDATE customer_order SET refund = 'FULL' WHERE id = '%s'".formatted(refunded));
        var alone = seed.contact();
        seed.execute("UPDATE contact SET opted_out = true WHERE id = '%s'".formatted(alone));
        var left = seed.order(alone, RECEIVED_ON);
        var masked = seed.order(seed.contact(), at(RECEIVED_ON, 10, 0), "MASKED", null);
        var talkedTo = seed.contact();
        called(talkedTo, "REACHED", 7);
        var recent = seed.order(talkedTo, RECEIVED_ON);
        var longAgo = seed.contact();
        called(longAgo, "REACHED", 8);
        seed.order(longAgo, RECEIVED_ON);
        var notReached = seed.contact();
        called(notReached, "NO_ANSWER", 2);
        seed.order(notReached, RECEIVED_ON);
        seed.order(seed.contact(), at(RECEIVED_ON, 10, 0), "VIRTUAL", "18412345678-1234");

        settings.change(FollowUpSettings.RECENT_DAYS, 7, null).block();
        var run = run(DAY);
        settings.change(FollowUpSettings.RECENT_DAYS, 0, null).block();

        assertFigures(run, 7, 7, 3, 4, 0, 3, 0, 0);
        assertThat(exclusions(run))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(refunded, "REFUNDED", left, "OPTED_OUT", masked, "NO_PHONE", recent, "RECENTLY_CALLED"));
        assertThat(contactsCalledTwice()).isZero();
    }

    @Test
    void callsNobodyAboutOrdersThatNeverArrivedOrAreKnownByHalf() {
        onDuty("AFTERSALES");
        for (var state : List.of("status = 'CLOSED'", "status = 'SHIPPED'", "awaits_order_file = true")) {
            var order = seed.order(seed.contact(), RECEIVED_ON);
            seed.execute("UPDATE customer_order SET %s WHERE id = '%s'".formatted(state, order));
        }
        assertFigures(run(DAY), 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(count("task")).isZero();
    }

    @Test
    void keepsTheBusinessDaysBordersToTheMillisecond() {
        onDuty("AFTERSALES");
        var start = calendar.startOf(RECEIVED_ON);
        var end = calendar.endOf(RECEIVED_ON);
        seed.order(seed.contact(), start.minusMillis(1), "FULL", "1");
        var first = seed.order(seed.contact(), start, "FULL", "1");
        var last = seed.order(seed.contact(), end.minusMillis(1), "FULL", "1");
        seed.order(seed.contact(), end, "FULL", "1");
        run(DAY);
        assertThat(count("follow_up_item WHERE order_id IN ('%s', '%s')".formatted(first, last)))
                .isEqualTo(2);
        assertThat(count("follow_up_item")).isEqualTo(2);
    }

    @Test
    void changesNothingWhenAskedAgain() {
        onDuty("AFTERSALES");
        IntStream.range(0, 4).forEach(_ -> seed.order(seed.contact(), RECEIVED_ON));
        seed.order(seed.contact(), at(RECEIVED_ON, 10, 0), "NONE", null);
        run(DAY);
        var before = fingerprint();
        askForRun(DAY).expectStatus().isOk();
        askForRun(DAY).expectStatus().isOk();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void dealsWhatHasBecomeDueSinceAndMovesNothingElse() {
        var mei = onDuty("AFTERSALES");
        seed.order(seed.contact(), RECEIVED_ON);
        var first = run(DAY);
        var task =
                database.sql("SELECT id FROM task").mapValue(UUID.class).one().block();
        var noPhone = seed.order(seed.contact(), at(RECEIVED_ON, 10, 0), "NONE", null);
        var late = seed.order(seed.contact(), RECEIVED_ON);

        var second = run(DAY);

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("passes").asInt()).isEqualTo(2);
        assertFigures(second, 3, 3, 2, 1, 0, 2, 0, 0);
        assertThat(count("follow_up_item WHERE order_id = '%s'".formatted(late)))
                .isOne();
        assertThat(count("task WHERE id = '%s' AND version = 1 AND assignee = '%s'".formatted(task, mei)))
                .isOne();

        seed.execute("""
                UPDATE order_recipient SET phone_kind = 'FULL', phone_ct = '\\x00', phone_masked = '138****0000'
                WHERE order_id = '%s'
                """.formatted(noPhone));
        assertFigures(run(DAY), 3, 3, 3, 0, 0, 3, 0, 0);
        assertThat(count("follow_up_exclusion")).isZero();
    }

    @Test
    void appendsAnOrderToTheCallThatIsStillOpen() {
        onDuty("AFTERSALES");
        var customer = seed.contact();
        seed.order(customer, RECEIVED_ON);
        run(DAY);
        seed.order(customer, at(RECEIVED_ON, 8, 0), "MASKED", null);
        assertFigures(run(DAY), 2, 1, 1, 0, 0, 1, 0, 0);
        assertThat(count("task WHERE version = 2")).isOne();
        assertThat(count("follow_up_item")).isEqualTo(2);
    }

    @Test
    void letsAnOrderWaitForTheNextDayWhenItsCustomerHasBeenCalledToday() {
        onDuty("AFTERSALES");
        var customer = seed.contact();
        seed.order(customer, RECEIVED_ON);
        run(DAY);
        finish("REACHED");
        var waiting = seed.order(customer, RECEIVED_ON);

        askForRun(DAY).expectStatus().isOk();
        assertThat(count("task")).isOne();

        clockShows(DAY.plusDays(1), LocalTime.of(8, 30));
        onDuty(DAY.plusDays(1), "AFTERSALES");
        run(DAY.plusDays(1));
        assertThat(count("""
                follow_up_item JOIN task ON task.id = task_id
                WHERE order_id = '%s' AND business_day = '%s'
                """.formatted(waiting, DAY.plusDays(1)))).isOne();
        assertThat(contactsCalledTwice()).isZero();
    }

    @Test
    void givesOwnersTheirCustomersAndSpreadsWidelyOnALargeDay() {
        var owner = seed.agent("石之情", "OPERATIONS");
        var mei = seed.agent("石之木", "AFTERSALES");
        var boss = seed.agent("老板", "OWNER");
        seed.roster(DAY, new Duty(owner, 50), new Duty(mei, 100), new Duty(boss, 100));
        seed.account(mei, 4);
        IntStream.range(0, 5).forEach(_ -> seed.order(seed.contactOf(owner), RECEIVED_ON));
        IntStream.range(0, 16).forEach(_ -> seed.order(seed.contact(), RECEIVED_ON));

        var run = run(DAY);

        assertThat(run.get("figures").get("scope").asString()).isEqualTo("WIDE");
        assertFigures(run, 21, 21, 21, 0, 5, 16, 12, 0);
        assertThat(loads()).containsOnlyKeys(owner, mei);
        assertThat(count("task WHERE befriend")).isEqualTo(4);
        var board = get(asManager(), "/api/follow-up-runs/" + run.get("id").asString() + "/distribution");
        assertThat(board.get("warnings").values())
                .extracting(warning -> warning.get("code").asString())
                .containsExactly("no-room");
        assertThat(board.get("agents").values())
                .extracting(share -> share.get("agent").get("displayName").asString())
                .containsExactlyInAnyOrder("石之情", "石之木", "老板");
        assertThat(shareOf(board, mei).get("full").asBoolean()).isTrue();
        assertThat(shareOf(board, boss).get("total").asInt()).isZero();
    }

    @Test
    void keepsCallsThatNobodyCanTakeForTheNextPass() {
        seed.roster(DAY);
        seed.order(seed.contact(), RECEIVED_ON);
        var run = run(DAY);
        assertFigures(run, 1, 1, 1, 0, 0, 0, 0, 1);
        askForRun(DAY).expectStatus().isOk();

        clockShows(DAY.plusDays(1), LocalTime.of(8, 30));
        var mei = onDuty(DAY.plusDays(1), "AFTERSALES");
        run(DAY.plusDays(1));
        assertThat(count("""
                task WHERE assignee = '%s' AND business_day = '%s' AND dealt_on = '%s' AND version = 2
                """.formatted(mei, DAY, DAY.plusDays(1)))).isOne();
        assertThat(get(as(mei, "AFTERSALES"), "/api/tasks?businessDay=" + DAY.plusDays(1))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void countsAllActiveAgentsAsOnDutyWithoutARoster() {
        var mei = seed.agent("石之木", "AFTERSALES");
        var gone = seed.agent("石之水", "AFTERSALES");
        seed.execute("UPDATE agent_view SET state = 'SUSPENDED' WHERE id = '%s'".formatted(gone));
        IntStream.range(0, 3).forEach(_ -> seed.order(seed.contactOf(gone), RECEIVED_ON));
        var run = run(DAY);
        assertThat(loads()).containsExactly(Map.entry(mei, 3));
        var board = get(asManager(), "/api/follow-up-runs/" + run.get("id").asString() + "/distribution");
        assertThat(board.get("warnings").values())
                .extracting(warning -> warning.get("code").asString())
                .contains("no-roster");
    }

    @Test
    void refusesADayThatHasNotBegun() {
        var refused = body(askForRun(DAY.plusDays(1)).expectStatus().isEqualTo(409));
        assertThat(refused.get("type").asString()).isEqualTo("/problems/day-not-begun");
    }

    @Test
    void makesOneRunOfManyRequestsAtOnce() throws Exception {
        onDuty("AFTERSALES");
        seed.crowd(1_500, RECEIVED_ON);
        var ids = atOnce(8, () -> body(askForRun(DAY)).get("id").asString());
        assertThat(ids).containsOnly(ids.getFirst());
        completed(ids.getFirst());
        assertThat(count("follow_up_run WHERE passes = 1")).isOne();
        assertThat(count("task")).isEqualTo(1_500);
        assertThat(contactsCalledTwice()).isZero();
    }

    @Test
    void asksForTheRight() {
        as(UUID.randomUUID(), "AFTERSALES")
                .post()
                .uri("/api/follow-up-runs")
                .bodyValue(Map.of("businessDay", DAY.toString()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private UUID onDuty(String role) {
        return onDuty(DAY, role);
    }

    private UUID onDuty(LocalDate day, String role) {
        var agent = seed.agent("石之木", role);
        seed.account(agent, 1_000);
        seed.roster(day, new Duty(agent, 100));
        return agent;
    }

    /** A call that ended so many days ago. */
    private void called(UUID contact, String outcome, int daysAgo) {
        seed.execute("""
                INSERT INTO task (id, kind, status, contact_id, business_day, deal_reason, due_at, priority, outcome,
                    closed_at, source_service, created_at)
                VALUES (gen_random_uuid(), 'FOLLOW_UP_CALL', 'DONE', '%s', '%s', 'NOBODY_ON_DUTY', now(), 50, '%s', '%s',
                    'order-service', now())
                """.formatted(contact, DAY.minusDays(daysAgo), outcome, at(DAY.minusDays(daysAgo), 15, 0)));
    }

    private void finish(String outcome) {
        seed.execute("UPDATE task SET status = 'DONE', outcome = '%s', closed_at = '%s'"
                .formatted(outcome, clock.instant()));
    }

    private Map<UUID, Integer> loads() {
        var loads = new HashMap<UUID, Integer>();
        database.sql("SELECT assignee, count(*)::int AS calls FROM task WHERE assignee IS NOT NULL GROUP BY assignee")
                .map(row -> loads.put(row.get("assignee", UUID.class), row.get("calls", Integer.class)) == null)
                .all()
                .blockLast();
        return loads;
    }

    private Map<UUID, String> exclusions(JsonNode run) {
        var found = new HashMap<UUID, String>();
        var path = "/api/follow-up-runs/" + run.get("id").asString() + "/exclusions?limit=3";
        for (JsonNode page = get(asManager(), path); ; ) {
            page.get("items").values().forEach(item -> {
                assertThat(item.get("salutation").asString()).isEqualTo("林女士");
                found.put(
                        UUID.fromString(item.get("orderId").asString()),
                        item.get("reason").asString());
            });
            if (page.get("nextCursor").isNull()) {
                return found;
            }
            page = get(asManager(), path + "&cursor=" + page.get("nextCursor").asString());
        }
    }

    private static JsonNode shareOf(JsonNode board, UUID agent) {
        return board.get("agents").values().stream()
                .filter(share -> share.get("agent").get("id").asString().equals(agent.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** All that a run could have touched. */
    private String fingerprint() {
        return requireNonNull(database.sql("""
                        SELECT concat_ws(' ', (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM task t),
                            (SELECT md5(string_agg(t::text || xmin, '' ORDER BY id)) FROM task t),
                            (SELECT md5(string_agg(i::text || xmin, '' ORDER BY order_id)) FROM follow_up_item i),
                            (SELECT md5(string_agg(e::text || xmin, '' ORDER BY order_id)) FROM follow_up_exclusion e),
                            (SELECT md5(string_agg(r::text || xmin, '' ORDER BY id)) FROM follow_up_run r),
                            (SELECT last_value FROM outbox_id_seq)) AS all
                        """).mapValue(String.class).one().block());
    }

    private static void assertFigures(
            JsonNode run,
            int received,
            int contacts,
            int due,
            int excluded,
            int byOwner,
            int spread,
            int noRoom,
            int unassigned) {
        var figures = run.get("figures");
        assertThat(List.of(
                        figures.get("receivedOrders").asInt(),
                        figures.get("contacts").asInt(),
                        figures.get("dueContacts").asInt(),
                        figures.get("excluded").asInt(),
                        figures.get("byOwner").asInt(),
                        figures.get("spread").asInt(),
                        figures.get("noRoom").asInt(),
                        figures.get("unassigned").asInt()))
                .containsExactly(received, contacts, due, excluded, byOwner, spread, noRoom, unassigned);
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var answers = IntStream.range(0, callers)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
