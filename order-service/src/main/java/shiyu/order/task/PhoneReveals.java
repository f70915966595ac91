package shiyu.order.task;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.id.Ids;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.task.RevealOutcome.NoPhone;
import shiyu.order.task.RevealOutcome.NoSuchTask;

/** Shows a number in full, and only when it is certain that this has been written down. */
@Service
public class PhoneReveals {

    private final Callees callees;
    private final RevealEvents events;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    PhoneReveals(Callees callees, RevealEvents events, BusinessCalendar calendar, TransactionalOperator transaction) {
        this.callees = callees;
        this.events = events;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** The answer comes after the commit: the operator completes only then. */
    public Mono<RevealOutcome> reveal(RevealPhone command) {
        return callees.of(command.task())
                .filter(callee -> command.mayReadTeam() || command.who().equals(callee.assignee()))
                .flatMap(callee -> reveal(command, callee))
                .defaultIfEmpty(new NoSuchTask())
                .as(transaction::transactional);
    }

    private Mono<RevealOutcome> reveal(RevealPhone command, Callee callee) {
        var phone = callee.phone();
        var subject = callee.subject();
        if (phone == null || subject == null) {
            return Mono.just(new NoPhone());
        }
        return events.revealed(revealed(command, callee, subject)).thenReturn(new RevealOutcome.Revealed(phone));
    }

    private Revealed revealed(RevealPhone command, Callee callee, UUID subject) {
        return new Revealed(
                Ids.next(),
                command.who(),
                subject,
                callee.contact(),
                command.task(),
                command.purpose(),
                calendar.now());
    }
}
