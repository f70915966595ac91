package shiyu.order.followup.dealing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;

/**
 * A contact whose call nobody has yet, calls left unassigned by earlier runs included.
 *
 * @param owner the agent whom the customer belongs to, on duty or not
 * @param needsRoom no account holds this contact as a friend or asked one, and WeChat has not been refused
 * @param receivedAt when the first of the contact's due orders was received
 */
public record Due(ContactId contact, @Nullable AgentId owner, boolean needsRoom, Instant receivedAt) {}
