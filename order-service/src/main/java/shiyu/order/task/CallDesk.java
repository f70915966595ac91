package shiyu.order.task;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.task.AttemptOutcome.AlreadyRecorded;
import shiyu.order.task.AttemptOutcome.CorrectionNotAllowed;
import shiyu.order.task.AttemptOutcome.NoSuchTask;
import shiyu.order.task.AttemptOutcome.NotTheLastAttempt;
import shiyu.order.task.AttemptOutcome.NotYourCall;
import shiyu.order.task.AttemptOutcome.Recorded;
import shiyu.order.task.AttemptOutcome.SeenTooEarly;
import shiyu.order.task.AttemptOutcome.TaskNotOpen;
import shiyu.order.task.AttemptOutcome.TooManyAttempts;

/** Where agents tell what came of their calls. */
@Service
public class CallDesk {

    private final Calls calls;
    private final TaskEvents events;
    private final TaskSettings settings;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    CallDesk(
            Calls calls,
            TaskEvents events,
            TaskSettings settings,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.calls = calls;
        this.events = events;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    public Mono<AttemptOutcome> record(RecordAttempt command) {
        var locked = calls.lock(command.task()).filter(call -> isForTheEyesOf(command, call));
        return settings.attemptRules()
                .flatMap(rules -> locked.map(call -> decide(command, call, rules)))
                .flatMap(outcome -> carryOut(outcome, command.remarks()))
                .defaultIfEmpty(new NoSuchTask())
                .as(transaction::transactional);
    }

    private static boolean isForTheEyesOf(RecordAttempt command, Call call) {
        return call.isOf(command.agent()) || command.mayCorrectOthers();
    }

    private AttemptOutcome decide(RecordAttempt command, Call call, AttemptRules rules) {
        var now = calendar.now();
        return Attempting.decide(command, call, rules, AttemptId.next(), now, calendar.dayOf(now));
    }

    private Mono<AttemptOutcome> carryOut(AttemptOutcome decided, Remarks remarks) {
        return switch (decided) {
            case Recorded(var call, var attempt) ->
                calls.save(call, attempt, remarks)
                        .then(events.outcomeRecorded(call, attempt))
                        .thenReturn(decided);
            case AlreadyRecorded _,
                    NoSuchTask _,
                    NotYourCall _,
                    SeenTooEarly _,
                    TaskNotOpen _,
                    TooManyAttempts _,
                    NotTheLastAttempt _,
                    CorrectionNotAllowed _ -> Mono.just(decided);
        };
    }
}
