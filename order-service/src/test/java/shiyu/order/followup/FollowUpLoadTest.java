package shiyu.order.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shiyu.chassis.test.Await;
import shiyu.order.followup.Seed.Duty;

/** A hundred thousand customers on one day. */
@Tag("long")
class FollowUpLoadTest extends FollowUpHouse {

    private static final int CROWD = 100_000;
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    @Test
    void dealsAHundredThousandCallsInAQuarterOfAMinute() {
        var team = IntStream.range(0, 100)
                .mapToObj(n -> seed.agent("石之木 " + n, "AFTERSALES"))
                .toList();
        team.forEach(agent -> seed.account(agent, 600));
        seed.roster(DAY, team.stream().map(agent -> new Duty(agent, 100)).toArray(Duty[]::new));
        seed.crowd(CROWD, RECEIVED_ON);
        seed.execute("ANALYZE customer_order, order_recipient, contact");

        var started = System.nanoTime();
        var id = body(askForRun(DAY).expectStatus().isAccepted()).get("id").asString();
        Await.until(
                Duration.ofMinutes(3),
                () -> assertThat(count("follow_up_run WHERE status = 'COMPLETED'"))
                        .isOne());
        var took = Duration.ofNanos(System.nanoTime() - started);

        var figures = get(asManager(), "/api/follow-up-runs/" + id).get("figures");
        assertThat(figures.get("dueContacts").asInt()).isEqualTo(CROWD);
        assertThat(figures.get("noRoom").asInt()).isEqualTo(CROWD - 60_000);
        assertThat(count("follow_up_item")).isEqualTo(CROWD);
        assertThat(contactsCalledTwice()).isZero();
        assertThat(count("(SELECT FROM task GROUP BY assignee HAVING count(*) <> 1000) unfair"))
                .isZero();
        assertThat(took).isLessThan(AT_MOST);
    }
}
