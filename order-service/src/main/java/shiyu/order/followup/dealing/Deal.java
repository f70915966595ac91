package shiyu.order.followup.dealing;

import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;

/**
 * Who calls a contact, and why.
 *
 * @param agent absent when nobody is on duty
 * @param befriend the agent is also to add the contact on WeChat, and a place is kept for it
 */
public record Deal(ContactId contact, @Nullable AgentId agent, boolean befriend, Reason reason) {

    /** Why a call went where it went. */
    public enum Reason {
        /** To the agent whom the customer belongs to. */
        OWNER,
        /** Fairly over those on duty. */
        SPREAD,
        /** Likewise, though nobody has room for a new friend. */
        SPREAD_NO_ROOM,
        /** To nobody yet: the next run deals it. */
        NOBODY_ON_DUTY
    }
}
