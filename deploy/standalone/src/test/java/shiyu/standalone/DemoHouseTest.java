package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who tries the platform finds. */
class DemoHouseTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration FIRST_START = Duration.ofMinutes(5);

    @TempDir
    Path data;

    @Test
    void isThereAtTheFirstStartAndStaysAsItIsWhenToldTwice() throws Exception {
        State first;
        try (var platform = ready()) {
            first = State.of(platform);
            assertThat(first.stores()).isEqualTo(5);
            assertThat(first.agents()).isEqualTo(14);
            assertThat(first.accounts()).isEqualTo(24);
            assertThat(first.orders()).isGreaterThanOrEqualTo(9_000);
            assertThat(first.fewestReceivedADay()).isGreaterThanOrEqualTo(90);
            hasTodaysCallsIfTheHourHasCome(platform);
            assertThat(platform.stop()).isEqualTo(143);
        }
        Files.delete(data.resolve("demo.json")); // so that everything is told once more
        try (var platform = ready()) {
            assertThat(State.of(platform)).isEqualTo(first);
        }
    }

    /** The run that the scheduler made before the platform had heard of anything has looked again. */
    private static void hasTodaysCallsIfTheHourHasCome(StandaloneProcess platform) throws Exception {
        var manager = Api.signIn(platform, "manager", "shiyu-demo");
        var runs = manager.get("/api/follow-up-runs?businessDay=" + LocalDate.now(ZONE));
        if (!runs.path("items").isEmpty()) {
            await().atMost(StandaloneProcess.READY)
                    .untilAsserted(() -> assertThat(new Facts(platform).number("shiyu_order", """
                            SELECT count(*) FROM follow_up_item
                            """))
                            .isGreaterThanOrEqualTo(90));
            assertThat(new Facts(platform).number("shiyu_order", """
                    SELECT count(*) FROM task WHERE deal_reason = 'OWNER'
                    """)).isPositive();
        }
    }

    private StandaloneProcess ready() throws IOException {
        var platform = StandaloneProcess.start(data);
        try {
            await().atMost(FIRST_START).until(() -> platform.output().contains("ready in "));
            assertThat(platform.output()).doesNotContain("demo: stopped");
            return platform;
        } catch (AssertionError | RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** @param versions of the orders together, which any change of one makes more */
    private record State(long stores, long agents, long accounts, long orders, long versions, long fewestReceivedADay) {

        static State of(StandaloneProcess platform) throws IOException, SQLException {
            var facts = new Facts(platform);
            // whose life is over by now; those of the last days go on between the starts
            var over = "placed_at < date_trunc('day', now()) - interval '20 days'";
            return new State(
                    facts.number("shiyu_order", "SELECT count(*) FROM store"),
                    facts.number("shiyu_customer", "SELECT count(*) FROM agent"),
                    facts.number("shiyu_customer", "SELECT count(*) FROM wechat_account"),
                    facts.number("shiyu_order", "SELECT count(*) FROM customer_order WHERE " + over),
                    facts.number("shiyu_order", "SELECT sum(version) FROM customer_order WHERE " + over),
                    facts.number("shiyu_order", """
                            SELECT min(received) FROM (
                                SELECT count(*) AS received FROM customer_order
                                WHERE received_at < date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai')
                                        AT TIME ZONE 'Asia/Shanghai'
                                    AND received_at >= (date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai')
                                        - interval '12 days') AT TIME ZONE 'Asia/Shanghai'
                                GROUP BY (received_at AT TIME ZONE 'Asia/Shanghai')::date
                            ) days
                            """));
        }
    }
}
