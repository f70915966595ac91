package shiyu.order.followup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shiyu.chassis.setting.Settings;
import shiyu.order.followup.Seed.Duty;

/** When the day's run is made by itself, on the business's clock. */
class MorningRunTest extends FollowUpHouse {

    @Autowired
    private FollowUpRuns runs;

    @Autowired
    private FollowUpSettings followUp;

    @Autowired
    private Settings settings;

    @Test
    void beginsAtHalfPastEightAndNotBefore() {
        var morning = morning();
        clockShows(DAY, LocalTime.of(8, 29, 59));
        morning.beginIfDue().block();
        assertThat(count("follow_up_run")).isZero();

        clockShows(DAY, LocalTime.of(8, 30));
        morning.beginIfDue().block();
        assertThat(count("follow_up_run WHERE business_day = '%s' AND trigger = 'SCHEDULED'".formatted(DAY)))
                .isOne();
    }

    @Test
    void makesUpForAMorningOnWhichNothingRan() {
        clockShows(DAY, LocalTime.of(22, 15));
        morning().beginIfDue().block();
        assertThat(count("follow_up_run")).isOne();
    }

    @Test
    void beginsOnceHoweverManyInstancesThereAre() {
        var one = morning();
        var other = morning();
        one.beginIfDue().block();
        other.beginIfDue().block();
        one.beginIfDue().block();
        assertThat(count("follow_up_run")).isOne();
    }

    @Test
    void beginsAgainOnTheNextBusinessDayAndNotAtMidnight() {
        var morning = morning();
        morning.beginIfDue().block();
        clockShows(DAY.plusDays(1), LocalTime.MIDNIGHT);
        morning.beginIfDue().block();
        assertThat(count("follow_up_run")).isOne();
        clockShows(DAY.plusDays(1), LocalTime.of(8, 30));
        morning.beginIfDue().block();
        assertThat(count("follow_up_run WHERE business_day = '%s'".formatted(DAY.plusDays(1))))
                .isOne();
    }

    @Test
    void leavesTheDayToARunThatWasMadeByHandBefore() {
        clockShows(DAY, LocalTime.of(7, 0));
        run(DAY);
        clockShows(DAY, LocalTime.of(8, 30));
        morning().beginIfDue().block();
        assertThat(count("follow_up_run WHERE trigger = 'MANUAL'")).isOne();
        assertThat(count("follow_up_run")).isOne();
    }

    @Test
    void goesByTheTimeThatTheHouseHasSettled() {
        settings.change(FollowUpSettings.RUN_AT, LocalTime.of(10, 0), null).block();
        try {
            morning().beginIfDue().block();
            assertThat(count("follow_up_run")).isZero();
        } finally {
            settings.change(FollowUpSettings.RUN_AT, FollowUpSettings.RUN_AT.defaultValue(), null)
                    .block();
        }
    }

    @Test
    void isBroughtToItsEndByWhoeverRuns() {
        var agent = seed.agent("石之木", "AFTERSALES");
        seed.roster(DAY, new Duty(agent, 100));
        seed.order(seed.contact(), RECEIVED_ON);
        morning().beginIfDue().block();
        var run = runs.of(DAY).block();
        completed(requireNonNull(run).id().value().toString());
        assertThat(count("task WHERE assignee = '%s'".formatted(agent))).isOne();
    }

    /** As after a start of the service. */
    private MorningRun morning() {
        return new MorningRun(runs, followUp, calendar, true);
    }
}
