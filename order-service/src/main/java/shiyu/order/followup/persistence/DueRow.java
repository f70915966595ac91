package shiyu.order.followup.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.followup.DueContact;
import shiyu.order.followup.dealing.Due;
import shiyu.order.people.AgentId;

/** A contact who is due, with the orders that the call is about. */
@SuppressWarnings("ArrayRecordComponent")
record DueRow(UUID contactId, @Nullable UUID ownerAgentId, boolean needsRoom, Instant receivedAt, UUID[] orders) {

    DueContact contact() {
        return new DueContact(due(contactId, ownerAgentId, needsRoom, receivedAt), List.of(orders));
    }

    static Due due(UUID contact, @Nullable UUID owner, boolean needsRoom, Instant receivedAt) {
        return new Due(new ContactId(contact), owner == null ? null : new AgentId(owner), needsRoom, receivedAt);
    }
}
