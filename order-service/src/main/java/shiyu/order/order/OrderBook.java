package shiyu.order.order;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.order.contact.ContactId;

/** Orders as staff and other services look at them. */
public interface OrderBook {

    /** The latest first: by receipt or payment when the filter asks for these, else by when they were placed. */
    Mono<Page<OrderSummary>> find(OrderFilter filter, PageRequest request);

    /** All orders of one contact, the latest first. */
    Mono<Page<OrderSummary>> ofContact(ContactId contact, PageRequest request);

    /** Empty when there is no such order. */
    Mono<OrderDetail> get(OrderId id);

    /** The persons of these orders, as far as the orders exist. */
    Mono<List<OrderRecipient>> recipients(Collection<OrderId> orders);
}
