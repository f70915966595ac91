package shiyu.customer.agent.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.AddAgent;
import shiyu.rights.Role;

/**
 * Who is to begin.
 *
 * @param displayName a name of the catalogue, borne until the agent holds an account; absent: the username
 * @param avatar key of a picture in the catalogue, e.g. {@code stone-01}
 */
record NewAgent(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{1,31}") String username,
        @Nullable @Size(min = 1, max = 20) String displayName,
        @NotEmpty Set<@NotNull Role> roles,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40) String avatar,

        @NotNull @Size(min = 8, max = 128) String initialPassword) {

    AddAgent toCommand() {
        return new AddAgent(username, displayName, avatar, roles, initialPassword);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "NewAgent[%s]".formatted(username);
    }
}
