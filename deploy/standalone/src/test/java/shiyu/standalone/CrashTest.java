package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import shiyu.order.imports.sample.TaobaoSample;

/**
 * Kills in the middle of an import, of a run and of a hundred small writes: nothing acknowledged is lost or done twice.
 */
class CrashTest {

    /** Each so large that its numbers and phones don't meet those of another. */
    private static final Map<Kill, Integer> ORDERS =
            Map.of(Kill.JVM, 1_000, Kill.JVM_AND_POSTMASTER, 2_000, Kill.POSTMASTER, 4_000);

    private static final int WRITES_BEFORE = 25;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        try (var house = CrashHouse.furnished(data, today)) {
            for (var kill : Kill.values()) {
                var sample = TaobaoSample.of(ORDERS.getOrDefault(kill, 0), today);
                var store = house.openStore("store " + kill);
                killDuringImport(house, kill, store, sample);
                killDuringRun(house, kill, store, sample);
            }
            everyEventWasToldAndTookEffectOnce(house);
        }
    }

    private static void killDuringImport(CrashHouse house, Kill kill, String store, TaobaoSample sample)
            throws Exception {
        var manager = house.manager();
        var job = manager.upload("/api/order-imports", store, "orders.csv", sample.orderFile())
                .at("/id")
                .asString();
        Set<String> acknowledged;
        try (var writers = Writers.start(manager, store, kill + "-")) {
            await().until(() -> writers.acknowledged().size() >= WRITES_BEFORE);
            inTheMiddle(() -> house.facts().number("shiyu_order", """
                    SELECT count(*) FROM job WHERE id = '%s' AND status = 'RUNNING' AND done > 0
                    """.formatted(job)));
            house.suffer(kill);
            acknowledged = writers.acknowledged();
        }
        await().atMost(StandaloneProcess.READY)
                .ignoreExceptions()
                .until(() -> house.manager()
                        .get("/api/order-imports/" + job)
                        .at("/status")
                        .asString()
                        .equals("COMPLETED"));

        var there = house.facts()
                .texts("shiyu_order", "SELECT order_number FROM customer_order WHERE store_id = '%s'".formatted(store));
        assertThat(there).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(there.stream().filter(number -> !number.startsWith(kill + "-")))
                .hasSize(sample.size());
        var counts = house.manager().get("/api/order-imports/" + job);
        assertThat(counts.at("/orders/created").asInt()).isEqualTo(sample.size());
        assertThat(counts.at("/badRows").asInt()).isZero();
    }

    private void killDuringRun(CrashHouse house, Kill kill, String store, TaobaoSample sample) throws Exception {
        var manager = house.manager();
        var ask = CompletableFuture.runAsync(() -> askForRun(manager));
        inTheMiddle(() -> house.facts().number("shiyu_order", """
                SELECT count(*) FROM follow_up_run WHERE business_day = '%s' AND status = 'RUNNING'
                """.formatted(today)));
        house.suffer(kill);
        ask.join();
        askForRun(house.manager());
        await().atMost(StandaloneProcess.READY)
                .ignoreExceptions()
                .until(() -> house.manager()
                        .get("/api/follow-up-runs?businessDay=" + today)
                        .at("/items/0/status")
                        .asString()
                        .equals("COMPLETED"));

        assertThat(house.facts().number("shiyu_order", """
                SELECT count(*) FROM customer_order o WHERE store_id = '%s'
                    AND (EXISTS (SELECT FROM follow_up_item i WHERE i.order_id = o.id)
                        OR EXISTS (SELECT FROM follow_up_exclusion e WHERE e.order_id = o.id))
                """.formatted(store)))
                .isEqualTo(sample.receivedThreeDaysBefore());
        assertThat(house.facts().number("shiyu_order", """
                SELECT count(*) FROM (
                    SELECT FROM task WHERE kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED'
                    GROUP BY business_day, contact_id HAVING count(*) > 1) twice
                """)).isZero();
        assertThat(house.facts().number("shiyu_order", """
                SELECT count(*) FROM (
                    SELECT o.contact_id FROM follow_up_item i
                    JOIN customer_order o ON o.id = i.order_id JOIN task t ON t.id = i.task_id
                    WHERE t.status <> 'CANCELLED'
                    GROUP BY o.contact_id HAVING count(DISTINCT t.id) <> 1) torn
                """)).isZero();
    }

    /** Whoever asks while it is killed hears nothing; the run goes on all the same. */
    private void askForRun(Api manager) {
        try {
            manager.tryToPost("/api/follow-up-runs", Map.of("businessDay", today.toString()));
        } catch (IOException _) {
            // killed under the request
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void everyEventWasToldAndTookEffectOnce(CrashHouse house) throws IOException, SQLException {
        await().atMost(StandaloneProcess.READY).until(() -> everythingIsSent(house));
        var events = Events.of(house.platform().kafka(), "shiyu.order.order");
        var told = events.sequencesByKey();

        var versions = house.facts().numbers("shiyu_order", "SELECT id::text, version FROM customer_order");
        versions.forEach((order, version) -> assertThat(new TreeSet<>(told.getOrDefault(order, Set.of())))
                .as("versions of order %s that were told", order)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, version).boxed().toList()));
        assertThat(told).hasSameSizeAs(versions);

        await().atMost(StandaloneProcess.READY)
                .untilAsserted(() -> assertThat(house.facts().number("shiyu_customer", """
                        SELECT count(*) FROM processed_event WHERE consumer LIKE '%orders-to-link'
                        """))
                        .isEqualTo(events.ids().size()));
        await().atMost(StandaloneProcess.READY)
                .untilAsserted(() -> assertThat(
                                house.facts().number("shiyu_customer", "SELECT count(*) FROM customer_order_link"))
                        .isEqualTo(versions.size()));
    }

    private static boolean everythingIsSent(CrashHouse house) throws IOException, SQLException {
        for (var service : Member.services()) {
            if (house.facts().number(service.database(), "SELECT count(*) FROM outbox") > 0) {
                return false;
            }
        }
        return true;
    }

    /** Waits, without a pause that could miss it, for a moment that lasts as long as the work. */
    private static void inTheMiddle(Callable<Long> signs) throws Exception {
        long deadline = System.nanoTime() + StandaloneProcess.READY.toNanos();
        while (signs.call() == 0) {
            assertThat(System.nanoTime()).as("the work was under way").isLessThan(deadline);
        }
    }
}
