package shiyu.customer.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the recipients of some orders are.
 *
 * @param created customers that did not exist before
 * @param names full names, one per customer where known
 * @param phones numbers that are new to their customer
 */
public record LinkPlan(
        Set<CustomerId> created,
        Map<CustomerId, String> names,
        List<NewPhone> phones,
        List<SeenAddress> addresses,
        Map<ContactId, CustomerId> contacts,
        List<OrderLink> orders) {

    public LinkPlan {
        created = Set.copyOf(created);
        names = Map.copyOf(names);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        contacts = Map.copyOf(contacts);
        orders = List.copyOf(orders);
    }

    public record NewPhone(CustomerId customer, PhoneIndex index, String e164) {}

    public record SeenAddress(
            CustomerId customer,
            String address,
            @Nullable String province,
            @Nullable String city) {}

    public record OrderLink(OrderId order, ContactId contact, CustomerId customer) {}

    /** Keeps persons out of logs. */
    @Override
    public String toString() {
        return "LinkPlan[orders=%d]".formatted(orders.size());
    }
}
