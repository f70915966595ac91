package shiyu.order.followup.web;

import org.jspecify.annotations.Nullable;
import shiyu.order.followup.FollowUpRun.Figures;
import shiyu.order.followup.dealing.Plan.Scope;

/**
 * The board's sentence of numbers.
 *
 * @param noRoom part of {@code spread}
 */
record FiguresView(
        int receivedOrders,
        int contacts,
        int dueContacts,
        int excluded,
        @Nullable Integer threshold,
        @Nullable Scope scope,
        int byOwner,
        int spread,
        int noRoom,
        int unassigned) {

    static FiguresView of(Figures figures) {
        return new FiguresView(
                figures.receivedOrders(),
                figures.contacts(),
                figures.dueContacts(),
                figures.excluded(),
                figures.threshold(),
                figures.scope(),
                figures.byOwner(),
                figures.spread(),
                figures.noRoom(),
                figures.unassigned());
    }
}
