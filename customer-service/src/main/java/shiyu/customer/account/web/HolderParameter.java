package shiyu.customer.account.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.security.Caller;
import shiyu.customer.agent.AgentId;
import shiyu.rights.Rights;

/** Whose accounts a caller wants to see, and may. */
final class HolderParameter {

    private static final String ME = "me";

    private HolderParameter() {}

    static @Nullable AgentId of(@Nullable String holder, Caller caller) {
        if (ME.equals(holder)) {
            return new AgentId(caller.subject());
        }
        if (!caller.may(Rights.PEOPLE_READ)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "missing-right",
                    "Accounts of others need the right people.read; ask for holder=me.",
                    Map.of("requiredRights", List.of(Rights.PEOPLE_READ)));
        }
        return holder == null ? null : new AgentId(idOf(holder));
    }

    private static UUID idOf(String holder) {
        try {
            return UUID.fromString(holder);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid(new FieldError("holder", "malformed", "must be me or the id of an agent"));
        }
    }
}
