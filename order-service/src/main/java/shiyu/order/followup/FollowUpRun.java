package shiyu.order.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.dealing.Plan.Scope;

/**
 * The follow-up of one business day. There is one for each day; making it again is another pass of the same one.
 *
 * @param passes how many have been made to the end
 * @param startedAt when the last pass was asked for
 * @param completedAt when the last pass was done; absent before the first
 */
public record FollowUpRun(
        RunId id,
        LocalDate businessDay,
        Status status,
        Trigger trigger,
        int passes,
        Instant startedAt,
        @Nullable Instant completedAt,
        Figures figures,
        long version) {

    /** Whether a pass is under way. */
    public enum Status {
        RUNNING,
        COMPLETED
    }

    /** Who asked for the last pass. */
    public enum Trigger {
        MANUAL,
        SCHEDULED
    }

    /**
     * The board's sentence of numbers, over all passes.
     *
     * @param receivedOrders orders covered or excluded
     * @param contacts customers they belong to: those due and those excluded
     * @param threshold up to which the calls stay with the small circle; absent before the first pass
     * @param scope over which circle the last pass spread its calls; absent before the first pass
     * @param spread those that no owner took, {@code noRoom} among them
     * @param noRoom spread though nobody had room for a new friend
     * @param unassigned to be dealt by the next pass, as nobody was on duty
     */
    public record Figures(
            int receivedOrders,
            int contacts,
            int dueContacts,
            int excluded,
            @Nullable Integer threshold,
            @Nullable Scope scope,
            int byOwner,
            int spread,
            int noRoom,
            int unassigned) {}
}
