package shiyu.order.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;

/**
 * Whom a task is to call.
 *
 * @param assignee who is to call
 * @param subject whose personal data the number is
 * @param phone in full, as it is dialled; absent when there is none, or the person has been erased
 */
public record Callee(
        ContactId contact,
        @Nullable AgentId assignee,
        @Nullable UUID subject,
        @Nullable String phone) {

    /** Never the number. */
    @Override
    public String toString() {
        return "Callee[" + contact + "]";
    }
}
