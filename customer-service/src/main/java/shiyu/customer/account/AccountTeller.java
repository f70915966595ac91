package shiyu.customer.account;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.loop.Bell;
import shiyu.chassis.loop.Work;
import shiyu.chassis.time.BusinessCalendar;

/**
 * Tells the outside how accounts stand, each at most once a second: a busy account changes more often than anybody
 * wants to hear. What changed is marked by its revision in the transaction that changed it, so nothing is forgotten,
 * and several instances do not tell the same twice.
 */
@Component
class AccountTeller implements Work {

    private static final Duration AT_LEAST_BETWEEN = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final AccountEvents events;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;
    private final Bell bell = new Bell();

    AccountTeller(
            Accounts accounts, AccountEvents events, BusinessCalendar calendar, TransactionalOperator transaction) {
        this.accounts = accounts;
        this.events = events;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @Override
    public void turn() throws InterruptedException {
        var told = tell().blockOptional(PATIENCE).orElse(0);
        if (told == 0) {
            bell.await(POLL);
        }
    }

    @Override
    public void wake() {
        bell.ring();
    }

    private Mono<Integer> tell() {
        return accounts.takeUntold(calendar.now(), AT_LEAST_BETWEEN)
                .flatMap(levels -> events.changed(levels).thenReturn(levels.size()))
                .as(transaction::transactional);
    }
}
