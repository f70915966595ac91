package shiyu.order.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shiyu.order.task.AttemptOutcome.AlreadyRecorded;
import shiyu.order.task.AttemptOutcome.CorrectionNotAllowed;
import shiyu.order.task.AttemptOutcome.NotTheLastAttempt;
import shiyu.order.task.AttemptOutcome.NotYourCall;
import shiyu.order.task.AttemptOutcome.Recorded;
import shiyu.order.task.AttemptOutcome.SeenTooEarly;
import shiyu.order.task.AttemptOutcome.TaskNotOpen;
import shiyu.order.task.AttemptOutcome.TooManyAttempts;

/** The rules of trying a call, without a database, a clock or a framework. */
final class Attempting {

    private Attempting() {}

    /** @param today the business day of {@code now} */
    static AttemptOutcome decide(
            RecordAttempt command, Call call, AttemptRules rules, AttemptId id, Instant now, LocalDate today) {
        var attempt = attempt(command, id, numberOf(command, call), now, today);
        var refusal = whyNot(command, call, attempt, rules);
        return refusal != null ? refusal : new Recorded(after(call, standing(call, attempt), rules), attempt);
    }

    /** A correction takes the place of the last attempt. */
    private static int numberOf(RecordAttempt command, Call call) {
        var made = call.standing().size();
        return command.supersedes() == null ? made + 1 : Math.max(made, 1);
    }

    private static @Nullable AttemptOutcome whyNot(
            RecordAttempt command, Call call, Attempt attempt, AttemptRules rules) {
        var last = call.last();
        if (last != null && isToldAgain(attempt, last, rules)) {
            return new AlreadyRecorded(last);
        }
        var refusal = command.supersedes() == null
                ? whyNotAnother(command, call, rules)
                : whyNotCorrect(command, last, call, attempt.on());
        if (refusal != null) {
            return refusal;
        }
        return command.version() == null || command.version() == call.version() ? null : new SeenTooEarly();
    }

    private static @Nullable AttemptOutcome whyNotAnother(RecordAttempt command, Call call, AttemptRules rules) {
        if (!call.isOf(command.agent())) {
            return new NotYourCall();
        }
        if (!call.isOpen()) {
            return new TaskNotOpen(call.status());
        }
        return call.standing().size() < rules.attempts() ? null : new TooManyAttempts(rules.attempts());
    }

    /** Only what was told last can be put right: by who told it on the same day, or by who may correct others. */
    private static @Nullable AttemptOutcome whyNotCorrect(
            RecordAttempt command, @Nullable Attempt last, Call call, LocalDate today) {
        if (!call.isOpen() && call.status() != TaskStatus.DONE) {
            return new TaskNotOpen(call.status());
        }
        if (last == null || !last.id().equals(command.supersedes())) {
            return new NotTheLastAttempt();
        }
        var byItsAuthor = last.agent().equals(command.agent()) && last.on().equals(today);
        return byItsAuthor || command.mayCorrectOthers() ? null : new CorrectionNotAllowed();
    }

    private static boolean isToldAgain(Attempt attempt, Attempt last, AttemptRules rules) {
        return attempt.tellsTheSameAs(last) && attempt.at().isBefore(last.at().plus(rules.sameCall()));
    }

    private static List<Attempt> standing(Call call, Attempt attempt) {
        var standing = new ArrayList<>(call.standing());
        if (attempt.number() <= standing.size()) {
            standing.removeLast();
        }
        standing.add(attempt);
        return standing;
    }

    /** Everything but the want of an answer ends a call; so does the last attempt. */
    private static Call after(Call call, List<Attempt> standing, AttemptRules rules) {
        var last = standing.getLast();
        var done = last.result() != CallResult.NO_ANSWER || standing.size() >= rules.attempts();
        return done
                ? call.next(TaskStatus.DONE, call.dueAt(), last.result(), standing)
                : call.next(TaskStatus.OPEN, last.at().plus(rules.again()), null, standing);
    }

    private static Attempt attempt(RecordAttempt command, AttemptId id, int number, Instant now, LocalDate today) {
        return new Attempt(
                id,
                number,
                command.agent(),
                now,
                today,
                command.result(),
                command.wechat(),
                command.friendship(),
                command.satisfaction(),
                command.callSeconds(),
                command.caseWanted(),
                command.callbackAt(),
                command.supersedes());
    }
}
