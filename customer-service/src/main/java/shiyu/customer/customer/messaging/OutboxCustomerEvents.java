package shiyu.customer.customer.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.customer.customer.CustomerEvents;
import shiyu.customer.customer.LinkedCustomer;
import shiyu.customer.customer.OwnedCustomer;

@Component
class OutboxCustomerEvents implements CustomerEvents {

    private final Outbox outbox;

    OutboxCustomerEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> linked(List<LinkedCustomer> customers) {
        return outbox.append(customers.stream().map(CustomerLinked::of).toList());
    }

    @Override
    public Mono<Void> ownerChanged(List<OwnedCustomer> customers) {
        return outbox.append(customers.stream().map(CustomerOwnerChanged::of).toList());
    }
}
