package shiyu.customer.customer;

import java.util.List;
import reactor.core.publisher.Mono;

/** What the outside hears of customers, told in the transaction in which it happens. */
public interface CustomerEvents {

    Mono<Void> linked(List<LinkedCustomer> customers);

    Mono<Void> ownerChanged(List<OwnedCustomer> customers);
}
