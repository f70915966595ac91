package shiyu.customer.customer.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.LinkedCustomer;
import shiyu.customer.customer.OrderId;

/** Released shape, version 1: what has been linked to the customer now, and who owns them. */
record CustomerLinked(
        UUID customerId,
        List<UUID> contactIds,
        List<UUID> orderIds,
        @Nullable UUID ownerAgentId,
        @JsonIgnore long sequence)
        implements Event {

    static CustomerLinked of(LinkedCustomer customer) {
        var owner = customer.owner();
        return new CustomerLinked(
                customer.id().value(),
                customer.contacts().stream().map(ContactId::value).sorted().toList(),
                customer.orders().stream().map(OrderId::value).sorted().toList(),
                owner == null ? null : owner.value(),
                customer.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.customer.customer.linked.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return customerId.toString();
    }
}
