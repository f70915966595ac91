package shiyu.customer.agent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shiyu.customer.agent.ChangeOutcome.Changed;
import shiyu.customer.agent.ChangeOutcome.NameRefused;
import shiyu.customer.agent.ChangeOutcome.Unchanged;
import shiyu.customer.agent.ChangeOutcome.VersionChanged;
import shiyu.customer.nickname.Standing;

/** The rules of changing an agent, without a database, a clock or a framework. */
final class Changing {

    private Changing() {}

    /**
     * What comes of the change.
     *
     * @param wanted how the wanted name stands; FREE when the command wants none
     */
    static ChangeOutcome decide(Agent agent, ChangeAgent command, Standing wanted) {
        if (agent.version() != command.version()) {
            return new VersionChanged();
        }
        var renames = command.pickedName() != null && !command.pickedName().equals(agent.displayName());
        if (renames && agent.accountName() != null) {
            return new NameRefused(NameRefusal.COMES_FROM_ACCOUNT);
        }
        var refusal = renames ? refusalOf(wanted) : null;
        if (refusal != null) {
            return new NameRefused(refusal);
        }
        var changed = apply(agent, command, renames);
        return changed.equals(agent) ? new Unchanged(agent) : new Changed(next(changed));
    }

    static @Nullable NameRefusal refusalOf(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> NameRefusal.NOT_IN_CATALOGUE;
            case TAKEN -> NameRefusal.TAKEN;
            case FREE -> null;
        };
    }

    private static Agent apply(Agent agent, ChangeAgent command, boolean renames) {
        return new Agent(
                agent.id(),
                agent.username(),
                agent.accountName(),
                renames ? command.pickedName() : agent.pickedName(),
                Objects.requireNonNullElse(command.avatar(), agent.avatar()),
                Objects.requireNonNullElse(command.roles(), agent.roles()),
                agent.state(),
                agent.version());
    }

    private static Agent next(Agent agent) {
        return new Agent(
                agent.id(),
                agent.username(),
                agent.accountName(),
                agent.pickedName(),
                agent.avatar(),
                agent.roles(),
                agent.state(),
                agent.version() + 1);
    }
}
