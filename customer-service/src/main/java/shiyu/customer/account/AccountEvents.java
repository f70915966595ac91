package shiyu.customer.account;

import java.util.List;
import reactor.core.publisher.Mono;

/** What the outside hears of accounts, told in the transaction that marks it as told. */
public interface AccountEvents {

    Mono<Void> changed(List<AccountLevel> levels);
}
