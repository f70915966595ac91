package shiyu.order.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;
import shiyu.order.task.AttemptOutcome.AlreadyRecorded;
import shiyu.order.task.AttemptOutcome.CorrectionNotAllowed;
import shiyu.order.task.AttemptOutcome.NotTheLastAttempt;
import shiyu.order.task.AttemptOutcome.NotYourCall;
import shiyu.order.task.AttemptOutcome.Recorded;
import shiyu.order.task.AttemptOutcome.SeenTooEarly;
import shiyu.order.task.AttemptOutcome.TaskNotOpen;
import shiyu.order.task.AttemptOutcome.TooManyAttempts;

class AttemptingTest {

    private static final AgentId MEI = new AgentId(UUID.randomUUID());
    private static final AgentId LAN = new AgentId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final AttemptRules RULES = new AttemptRules(3, Duration.ofHours(2), Duration.ofSeconds(30));

    @Test
    void endsACallThatWasAnswered() {
        for (var result : List.of(CallResult.REACHED, CallResult.WRONG_NUMBER, CallResult.REFUSED)) {
            var after = recorded(decide(told(result), open(), NOW)).call();
            assertThat(after.status()).isEqualTo(TaskStatus.DONE);
            assertThat(after.outcome()).isEqualTo(result);
            assertThat(after.version()).isEqualTo(2);
        }
    }

    @Test
    void triesAgainTwoHoursLaterWhenNobodyAnswers() {
        var after = recorded(decide(told(CallResult.NO_ANSWER), open(), NOW)).call();
        assertThat(after.status()).isEqualTo(TaskStatus.OPEN);
        assertThat(after.outcome()).isNull();
        assertThat(after.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void givesUpAfterTheThirdAttempt() {
        var second = noAnswer(noAnswer(open(), NOW), NOW.plusSeconds(7_200));
        assertThat(second.status()).isEqualTo(TaskStatus.OPEN);
        var third = noAnswer(second, NOW.plusSeconds(14_400));
        assertThat(third.status()).isEqualTo(TaskStatus.DONE);
        assertThat(third.outcome()).isEqualTo(CallResult.NO_ANSWER);
        assertThat(third.standing()).extracting(Attempt::number).containsExactly(1, 2, 3);
    }

    @Test
    void countsACallThatIsToldTwiceOnce() {
        var once = noAnswer(open(), NOW);
        assertThat(decide(told(CallResult.NO_ANSWER), once, NOW.plusSeconds(29)))
                .isEqualTo(new AlreadyRecorded(once.standing().getFirst()));
        assertThat(decide(told(CallResult.NO_ANSWER), once, NOW.plusSeconds(30)))
                .isInstanceOf(Recorded.class);
        assertThat(decide(told(CallResult.REACHED), once, NOW.plusSeconds(1))).isInstanceOf(Recorded.class);
    }

    @Test
    void repeatsItsAnswerToWhoLostIt() {
        var done = recorded(decide(told(CallResult.REACHED), open(), NOW)).call();
        assertThat(decide(told(CallResult.REACHED), done, NOW.plusSeconds(5))).isInstanceOf(AlreadyRecorded.class);
        assertThat(decide(told(CallResult.REFUSED), done, NOW.plusSeconds(5)))
                .isEqualTo(new TaskNotOpen(TaskStatus.DONE));
    }

    @Test
    void refusesWhatIsNotTheAgentsToTell() {
        assertThat(decide(command(LAN, false, null, CallResult.REACHED, null), open(), NOW))
                .isEqualTo(new NotYourCall());
    }

    @Test
    void refusesWhoSawAnOlderState() {
        assertThat(decide(command(MEI, false, 7L, CallResult.REACHED, null), open(), NOW))
                .isEqualTo(new SeenTooEarly());
        assertThat(decide(command(MEI, false, 1L, CallResult.REACHED, null), open(), NOW))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void refusesMoreAttemptsThanAreAllowedNow() {
        var two = noAnswer(noAnswer(open(), NOW), NOW.plusSeconds(7_200));
        var stricter = new AttemptRules(2, RULES.again(), RULES.sameCall());
        var outcome = Attempting.decide(
                told(CallResult.REACHED), two, stricter, AttemptId.next(), NOW.plusSeconds(14_400), TODAY);
        assertThat(outcome).isEqualTo(new TooManyAttempts(2));
    }

    @Test
    void putsRightWhatWasToldLast() {
        var wrong = recorded(decide(told(CallResult.REACHED), open(), NOW)).call();
        var outcome = recorded(decide(correcting(wrong, MEI, false), wrong, NOW.plusSeconds(60)));
        assertThat(outcome.attempt().number()).isOne();
        assertThat(outcome.call().status()).isEqualTo(TaskStatus.OPEN);
        assertThat(outcome.call().outcome()).isNull();
        assertThat(outcome.call().standing()).containsExactly(outcome.attempt());
        assertThat(outcome.call().dueAt()).isEqualTo(NOW.plusSeconds(60).plus(RULES.again()));
    }

    @Test
    void letsOnlyItsAuthorCorrectAndOnlyOnTheSameDay() {
        var done = recorded(decide(told(CallResult.REACHED), open(), NOW)).call();
        assertThat(decide(correcting(done, LAN, false), done, NOW)).isEqualTo(new CorrectionNotAllowed());
        var nextDay = Attempting.decide(
                correcting(done, MEI, false),
                done,
                RULES,
                AttemptId.next(),
                NOW.plus(Duration.ofDays(1)),
                TODAY.plusDays(1));
        assertThat(nextDay).isEqualTo(new CorrectionNotAllowed());
        var byManager = Attempting.decide(
                correcting(done, LAN, true),
                done,
                RULES,
                AttemptId.next(),
                NOW.plus(Duration.ofDays(1)),
                TODAY.plusDays(1));
        assertThat(byManager).isInstanceOf(Recorded.class);
    }

    @Test
    void correctsNothingButTheLastAttempt() {
        var first = noAnswer(open(), NOW);
        var second = noAnswer(first, NOW.plusSeconds(7_200));
        var late = command(
                MEI,
                false,
                null,
                CallResult.REACHED,
                first.standing().getFirst().id());
        assertThat(decide(late, second, NOW.plusSeconds(7_300))).isEqualTo(new NotTheLastAttempt());
        assertThat(decide(command(MEI, false, null, CallResult.REACHED, AttemptId.next()), open(), NOW))
                .isEqualTo(new NotTheLastAttempt());
    }

    /** Whatever is told, an open call was never answered, and a call never has more attempts than are allowed. */
    @Property
    void staysWithinItsRules(@ForAll @Size(max = 8) List<CallResult> results) {
        var call = open();
        var now = NOW;
        for (var result : results) {
            now = now.plusSeconds(7_200);
            if (decide(told(result), call, now) instanceof Recorded outcome) {
                call = outcome.call();
            }
            assertThat(call.standing()).hasSizeLessThanOrEqualTo(3);
            assertThat(call.status() == TaskStatus.OPEN)
                    .isEqualTo(call.standing().size() < 3
                            && call.standing().stream().allMatch(attempt -> attempt.result() == CallResult.NO_ANSWER));
        }
    }

    private static Call noAnswer(Call call, Instant now) {
        return recorded(decide(told(CallResult.NO_ANSWER), call, now)).call();
    }

    private static AttemptOutcome decide(RecordAttempt command, Call call, Instant now) {
        return Attempting.decide(command, call, RULES, AttemptId.next(), now, TODAY);
    }

    private static Recorded recorded(AttemptOutcome outcome) {
        assertThat(outcome).isInstanceOf(Recorded.class);
        return (Recorded) outcome;
    }

    private static Call open() {
        return new Call(
                TaskId.next(),
                new ContactId(UUID.randomUUID()),
                TODAY,
                MEI,
                DealReason.SPREAD,
                true,
                TaskStatus.OPEN,
                NOW,
                null,
                List.of(),
                1);
    }

    private static RecordAttempt told(CallResult result) {
        return command(MEI, false, null, result, null);
    }

    private static RecordAttempt correcting(Call call, AgentId by, boolean manager) {
        return command(
                by,
                manager,
                null,
                CallResult.NO_ANSWER,
                call.standing().getLast().id());
    }

    private static RecordAttempt command(
            AgentId agent, boolean manager, @Nullable Long version, CallResult result, @Nullable AttemptId supersedes) {
        return new RecordAttempt(
                TaskId.next(),
                agent,
                manager,
                version,
                result,
                null,
                null,
                null,
                null,
                false,
                null,
                Remarks.NONE,
                supersedes);
    }
}
