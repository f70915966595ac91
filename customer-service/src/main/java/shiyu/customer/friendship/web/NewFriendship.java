package shiyu.customer.friendship.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.customer.account.AccountId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.friendship.Asker;
import shiyu.customer.friendship.Befriend;
import shiyu.customer.friendship.FriendshipState;
import shiyu.customer.friendship.TaskId;
import shiyu.customer.friendship.Whom;

/**
 * Names either the contact (of order-service) or the customer.
 *
 * @param state how it begins
 * @param taskId the task from which it comes
 */
record NewFriendship(
        @Nullable UUID contactId,
        @Nullable UUID customerId,
        @NotNull UUID accountId,
        @NotNull Beginning state,
        @Nullable UUID taskId) {

    Befriend toCommand(Asker asker) {
        var task = taskId == null ? null : new TaskId(taskId);
        return new Befriend(new AccountId(accountId), whom(), FriendshipState.valueOf(state.name()), task, asker);
    }

    private Whom whom() {
        if (contactId != null && customerId == null) {
            return new Whom.OfContact(new ContactId(contactId));
        }
        if (customerId != null && contactId == null) {
            return new Whom.OfCustomer(new CustomerId(customerId));
        }
        var code = contactId == null ? "required" : "not-allowed";
        throw ProblemException.invalid(
                new FieldError("contactId", code, "give either contactId or customerId, not both"));
    }

    @Schema(name = "FriendshipBeginning")
    enum Beginning {
        REQUESTED,
        ADDED
    }
}
