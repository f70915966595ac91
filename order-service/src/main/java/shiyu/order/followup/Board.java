package shiyu.order.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who carries what on one day, and how far the calls have come. The calls of a day are those due on it, and those of
 * earlier days that were dealt on it.
 *
 * @param unassigned calls that nobody has
 * @param recent what was told last on the day, the newest first
 */
public record Board(
        List<Share> shares, Progress progress, int unassigned, List<Warning> warnings, List<Recent> recent) {

    public Board {
        shares = List.copyOf(shares);
        warnings = List.copyOf(warnings);
        recent = List.copyOf(recent);
    }

    /**
     * What one agent carries. Everybody on duty is there, also with nothing.
     *
     * @param weight share of the spread calls relative to the others; 0 for who is not on duty (any more)
     * @param made calls with an attempt
     * @param room free places on the agent's accounts, less those promised to open calls
     */
    public record Share(
            UUID agent,
            String displayName,
            @Nullable String avatar,
            List<String> roles,
            int weight,
            int total,
            int byOwner,
            int spread,
            int made,
            int reached,
            int room) {

        public Share {
            roles = List.copyOf(roles);
        }
    }

    /**
     * How far the calls have come.
     *
     * @param made calls with an attempt
     * @param noAnswer tried without an answer, to be tried again or given up
     * @param refusedOrWrong ended otherwise than by a talk
     * @param open not tried yet
     * @param friendsAdded friends made by these calls, as customer-service tells
     * @param friendsRequested friend requests of these calls that are still open
     */
    public record Progress(
            int due,
            int made,
            int reached,
            int noAnswer,
            int refusedOrWrong,
            int open,
            int friendsAdded,
            int friendsRequested) {}

    /** What somebody should look at. */
    public enum Warning {
        /** Nobody has published a roster for the day: all active agents count as on duty. */
        NO_ROSTER,
        /** Calls were spread though nobody had room for a new friend. */
        NO_ROOM,
        /** Calls that nobody has. */
        NOBODY_ON_DUTY
    }

    /** An attempt, as it comes in. */
    public record Recent(
            Instant at,
            UUID agent,
            String displayName,
            String salutation,
            String result,
            @Nullable String wechat) {}
}
