package shiyu.customer.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.agent.AgentId;
import shiyu.customer.phone.PhoneId;

/** All WeChat accounts. */
public interface Accounts {

    /** What the rules want to know; locks the phone until the transaction ends, so that its accounts stay counted. */
    Mono<Surroundings> lockSurroundings(PhoneId phone, String nickname);

    Mono<Void> add(Account account, int friendsBefore, Instant at);

    Mono<AccountDetails> find(AccountId id);

    /** The account, on which nobody else takes or frees a place until the transaction ends. */
    Mono<Account> lock(AccountId id);

    /** Writes nickname, capacity and state of a locked account; its version goes up by one. */
    Mono<Void> save(Account account);

    /** In order of registration, one row more than the page holds. */
    Mono<List<AccountDetails>> page(AccountFilter filter, PageRequest page);

    /**
     * Takes one place for a friend if one is there: the statement itself decides, so that no two get the same last one.
     *
     * @return the room that is left; empty when there was none
     */
    Mono<Integer> takePlace(AccountId id);

    /** Gives one place back and says how much room there is then. */
    Mono<Integer> freePlace(AccountId id);

    /** The agent's accounts that take new friends, most room first. */
    Mono<List<Account>> withRoom(AgentId holder);

    /**
     * Takes up to a fixed number of accounts whose level the outside has not been told, and marks them as told; none
     * that was told less than the given time ago.
     */
    Mono<List<AccountLevel>> takeUntold(Instant now, Duration atLeastBetween);
}
