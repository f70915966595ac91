package shiyu.customer.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Settings;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.account.AccountOutcome.NoSuchAccount;
import shiyu.customer.account.AccountOutcome.Saved;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.AgentRegistry;

/** Keeps the WeChat accounts. */
@Service
public class AccountRegistry {

    private final Accounts accounts;
    private final AgentRegistry agents;
    private final Settings settings;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    AccountRegistry(
            Accounts accounts,
            AgentRegistry agents,
            Settings settings,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.accounts = accounts;
        this.agents = agents;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    public Mono<AccountOutcome> register(RegisterAccount command) {
        return Mono.zip(settings.get(AccountSettings.CAPACITY), settings.get(AccountSettings.ACCOUNTS_PER_PHONE))
                .flatMap(figures -> admit(command, begin(command, figures.getT1()), figures.getT2())
                        .as(transaction::transactional));
    }

    private static Account begin(RegisterAccount command, int defaultCapacity) {
        return new Account(
                AccountId.next(),
                command.phone(),
                null,
                command.nickname(),
                Objects.requireNonNullElse(command.capacity(), defaultCapacity),
                command.friendsBefore(),
                AccountState.ACTIVE,
                1);
    }

    private Mono<AccountOutcome> admit(RegisterAccount command, Account account, int perPhone) {
        return accounts.lockSurroundings(account.phone(), account.nickname()).flatMap(around -> {
            var refusal = Registering.refusal(account, around, perPhone);
            return refusal == null ? add(account, command.friendsBefore()) : Mono.just(refusal);
        });
    }

    private Mono<AccountOutcome> add(Account account, int friendsBefore) {
        return accounts.add(account, friendsBefore, calendar.now()).then(namesFollow(account.id()));
    }

    public Mono<AccountOutcome> change(AccountId id, long version, AccountChange change) {
        return accounts.find(id)
                .map(found -> change.on(found.account()))
                .flatMap(wanted -> accounts.lockSurroundings(wanted.phone(), wanted.nickname()))
                .flatMap(around -> accounts.lock(id).flatMap(account -> change(account, version, change, around)))
                .defaultIfEmpty(new NoSuchAccount())
                .as(transaction::transactional);
    }

    private Mono<AccountOutcome> change(Account before, long version, AccountChange change, Surroundings around) {
        var after = change.on(before);
        var refusal = Registering.refusal(before, after, around, version);
        return refusal == null ? save(before, after) : Mono.just(refusal);
    }

    private Mono<AccountOutcome> save(Account before, Account after) {
        return after.equals(before)
                ? accounts.find(after.id()).map(Saved::new)
                : accounts.save(after).then(namesFollow(after.id()));
    }

    /** The holder bears the nickname of the first account. */
    private Mono<AccountOutcome> namesFollow(AccountId id) {
        return Mono.defer(() -> accounts.find(id))
                .flatMap(details ->
                        agents.namesFollowAccounts(only(details.account().holder())))
                .then(Mono.defer(() -> accounts.find(id)))
                .map(Saved::new);
    }

    private static List<AgentId> only(@Nullable AgentId holder) {
        return holder == null ? List.of() : List.of(holder);
    }
}
