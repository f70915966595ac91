package shiyu.customer.customer.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import shiyu.chassis.outbox.Event;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.OwnedCustomer;

/** Released shape, version 1: who owns the customer now, known as these contacts. */
record CustomerOwnerChanged(
        UUID customerId,
        List<UUID> contactIds,
        UUID ownerAgentId,
        @JsonIgnore long sequence) implements Event {

    static CustomerOwnerChanged of(OwnedCustomer customer) {
        return new CustomerOwnerChanged(
                customer.id().value(),
                customer.contacts().stream().map(ContactId::value).sorted().toList(),
                customer.owner().value(),
                customer.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.customer.customer.owner-changed.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return customerId.toString();
    }
}
