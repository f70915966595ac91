package shiyu.customer.friendship;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.account.Account;
import shiyu.customer.account.AccountDetails;
import shiyu.customer.account.AccountFilter;
import shiyu.customer.account.AccountId;
import shiyu.customer.account.AccountLevel;
import shiyu.customer.account.Accounts;
import shiyu.customer.account.Surroundings;
import shiyu.customer.agent.AgentId;
import shiyu.customer.phone.PhoneId;

/**
 * What one writes without thinking: looks whether there is room, and takes the place afterwards. All look before
 * anybody takes, which is what may happen on a busy day. See {@link PlacesRaceTest}.
 */
final class CheckThenUpdateAccounts implements Accounts {

    private final Accounts real;
    private final DatabaseClient database;
    private final CountDownLatch everybodyHasLooked;

    CheckThenUpdateAccounts(Accounts real, DatabaseClient database, int takers) {
        this.real = real;
        this.database = database;
        this.everybodyHasLooked = new CountDownLatch(takers);
    }

    @Override
    public Mono<Account> lock(AccountId id) {
        return real.find(id).map(AccountDetails::account);
    }

    @Override
    public Mono<Integer> takePlace(AccountId id) {
        return real.find(id)
                .map(AccountDetails::account)
                .delayUntil(_ -> untilEverybodyHasLooked())
                .filter(account -> account.room() > 0)
                .flatMap(account -> database.sql("UPDATE wechat_account SET taken = :taken WHERE id = :id")
                        .bind("taken", account.taken() + 1)
                        .bind("id", id.value())
                        .then()
                        .thenReturn(account.room() - 1));
    }

    private Mono<Void> untilEverybodyHasLooked() {
        return Mono.<Void>fromCallable(() -> {
                    everybodyHasLooked.countDown();
                    everybodyHasLooked.await(5, TimeUnit.SECONDS);
                    return null;
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Integer> freePlace(AccountId id) {
        return real.freePlace(id);
    }

    @Override
    public Mono<Surroundings> lockSurroundings(PhoneId phone, String nickname) {
        return real.lockSurroundings(phone, nickname);
    }

    @Override
    public Mono<Void> add(Account account, int friendsBefore, Instant at) {
        return real.add(account, friendsBefore, at);
    }

    @Override
    public Mono<AccountDetails> find(AccountId id) {
        return real.find(id);
    }

    @Override
    public Mono<Void> save(Account account) {
        return real.save(account);
    }

    @Override
    public Mono<List<AccountDetails>> page(AccountFilter filter, PageRequest page) {
        return real.page(filter, page);
    }

    @Override
    public Mono<List<Account>> withRoom(AgentId holder) {
        return real.withRoom(holder);
    }

    @Override
    public Mono<List<AccountLevel>> takeUntold(Instant now, Duration atLeastBetween) {
        return real.takeUntold(now, atLeastBetween);
    }
}
