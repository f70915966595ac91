package shiyu.order.followup.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.order.followup.FollowUpRun;

/** Released shape, version 1: a pass of a day's run is done, with the figures over all its passes. */
record RunCompleted(
        UUID runId,
        LocalDate businessDay,
        int pass,
        int receivedOrders,
        int contacts,
        int dueContacts,
        int excluded,
        @Nullable Integer threshold,
        @Nullable String scope,
        int byOwner,
        int spread,
        int noRoom,
        int unassigned,
        @JsonIgnore long sequence)
        implements Event {

    static RunCompleted of(FollowUpRun run) {
        var figures = run.figures();
        var scope = figures.scope();
        return new RunCompleted(
                run.id().value(),
                run.businessDay(),
                run.passes(),
                figures.receivedOrders(),
                figures.contacts(),
                figures.dueContacts(),
                figures.excluded(),
                figures.threshold(),
                scope == null ? null : scope.name(),
                figures.byOwner(),
                figures.spread(),
                figures.noRoom(),
                figures.unassigned(),
                run.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.order.follow-up-run.completed.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return runId.toString();
    }
}
