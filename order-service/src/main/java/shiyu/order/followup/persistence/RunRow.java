package shiyu.order.followup.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.FollowUpRun;
import shiyu.order.followup.FollowUpRun.Figures;
import shiyu.order.followup.FollowUpRun.Status;
import shiyu.order.followup.FollowUpRun.Trigger;
import shiyu.order.followup.RunId;
import shiyu.order.followup.dealing.Plan.Scope;

/** A row of {@code follow_up_run}. */
record RunRow(
        UUID id,
        LocalDate businessDay,
        Status status,
        Trigger trigger,
        int passes,
        Instant startedAt,
        @Nullable Instant completedAt,
        int receivedOrders,
        int contacts,
        int dueContacts,
        int excluded,
        @Nullable Integer threshold,
        @Nullable Scope scope,
        int byOwner,
        int spread,
        int noRoom,
        int unassigned,
        long version) {

    FollowUpRun run() {
        var figures = new Figures(
                receivedOrders, contacts, dueContacts, excluded, threshold, scope, byOwner, spread, noRoom, unassigned);
        return new FollowUpRun(
                new RunId(id), businessDay, status, trigger, passes, startedAt, completedAt, figures, version);
    }
}
